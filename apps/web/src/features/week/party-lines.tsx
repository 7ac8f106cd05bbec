import { REPORTING_STATUS_LABEL, type ReportingStatus } from '@samlad/domain/party-report.js';
import type { IsoWeek } from '@samlad/domain/week.js';
import { Link } from 'react-router';
import { useFormats, useMay, useSession } from '@/lib/session';
import { Badge, type BadgeTone } from '@/ui/badge';
import type { IconName } from '@/ui/icon';
import type { PartyStatus } from './week.graphql';

const LOOK: Record<ReportingStatus, { tone: BadgeTone; icon?: IconName }> = {
  NOT_STARTED: { tone: 'neutral' },
  DRAFT: { tone: 'info', icon: 'edit' },
  SUBMITTED: { tone: 'success', icon: 'check' },
  LATE: { tone: 'warning', icon: 'alert' },
  RETURNED: { tone: 'warning', icon: 'undo' },
  WITHDRAWN: { tone: 'warning', icon: 'undo' },
};

interface PartyLinesProps {
  week: IsoWeek;
  parties: readonly PartyStatus[];
}

/** One line a party: how it stands with its report, and the way to read it. */
export function PartyLines({ week, parties }: PartyLinesProps) {
  const received = parties.filter(({ status }) => status === 'SUBMITTED').length;
  return (
    <section className="panel" aria-labelledby="week-parties">
      <h2 id="week-parties">Rapporter</h2>
      <p className="muted week-parties-sum">{`${received} av ${parties.length} parter har skickat in.`}</p>
      <ul className="week-parties">
        {parties.map((line) => (
          <PartyLine key={line.party.id} week={week} line={line} />
        ))}
      </ul>
    </section>
  );
}

function PartyLine({ week, line }: { week: IsoWeek; line: PartyStatus }) {
  const { moment } = useFormats();
  const { party, status, nothingToReport, submittedAt, versionNumber } = line;
  const facts = [
    submittedAt && moment(submittedAt),
    nothingToReport && 'inget att rapportera',
    versionNumber !== null && versionNumber > 1 && `version ${versionNumber}`,
  ].filter(Boolean);
  return (
    <li className="week-party">
      <span className="week-party-name">{party.name}</span>
      <Badge {...LOOK[status]}>{REPORTING_STATUS_LABEL[status]}</Badge>
      <span className="week-party-facts muted">{facts.join(' · ')}</span>
      <ReportLink week={week} line={line} />
    </li>
  );
}

function ReportLink({ week, line: { party, reportId } }: { week: IsoWeek; line: PartyStatus }) {
  const session = useSession();
  const mayDo = useMay();
  if (party.id === session.party.id && mayDo('report.readOwn')) {
    return <Link to={`/rapport/${week}`}>Er rapport</Link>;
  }
  if (reportId === null || !mayDo('report.read')) return <span />;
  return (
    <Link to={`/rapport/${week}/granska/${reportId}`}>
      Läs<span className="visually-hidden">{` rapporten från ${party.name}`}</span>
    </Link>
  );
}
