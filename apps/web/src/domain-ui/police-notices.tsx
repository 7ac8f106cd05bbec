import { useFormats } from '@/lib/session';
import { Badge } from '@/ui/badge';
import './police-notices.css';

interface Notice {
  id: string;
  title: string;
  type: string;
  isSummary: boolean;
  municipalityWide: boolean;
  eventAt: string | null;
  publishedAt: string;
  url: string;
}

interface PoliceNoticesProps {
  notices: readonly Notice[];
  /** Said when there are none. */
  empty: string;
}

const SAFE = /^https:\/\//;

/** What the police have published, as links to their own notices: context that no figure counts. */
export function PoliceNotices({ notices, empty }: PoliceNoticesProps) {
  return (
    <div className="police-notices">
      {notices.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="police-notices-list">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      <p className="police-notices-source muted">
        Källa: Polisen. Polisen står inte bakom Samlad, och händelserna räknas inte in i lägesbilden.
      </p>
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { moment } = useFormats();
  const { title, type, url, eventAt, publishedAt, isSummary, municipalityWide } = notice;
  const when = eventAt ? moment(eventAt) : `publicerad ${moment(publishedAt)}`;
  return (
    <li>
      {SAFE.test(url) ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
          <span className="visually-hidden"> (polisen.se, nytt fönster)</span>
        </a>
      ) : (
        title
      )}
      <span className="police-notices-facts">
        <span className="muted">{`${type} · ${when}`}</span>
        {isSummary && <Badge>Flera händelser i en notis</Badge>}
        {municipalityWide && <Badge>Gäller hela länet</Badge>}
      </span>
    </li>
  );
}
