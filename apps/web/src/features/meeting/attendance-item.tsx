import { REPORTING_STATUS_LABEL, type ReportingStatus } from '@samlad/domain/party-report.js';
import { useFormats } from '@/lib/session';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Notice } from '@/ui/states';
import type { MeetingPage } from './meeting.graphql';

const TONE: Record<ReportingStatus, BadgeTone> = {
  NOT_STARTED: 'neutral',
  DRAFT: 'info',
  RETURNED: 'warning',
  WITHDRAWN: 'warning',
  SUBMITTED: 'success',
  LATE: 'warning',
};

/** Who is at the table with a report, and what may not be said there. */
export function AttendanceItem({ page }: { page: MeetingPage }) {
  const { moment } = useFormats();
  const received = page.parties.filter(({ status }) => status === 'SUBMITTED').length;
  return (
    <>
      <Notice title="Kom ihåg sekretessen">
        <p>
          Vi talar om platser och problem, inte om personer. Ingen nämns så att den går att känna igen, varken
          i samtalet eller i protokollet. Oro för ett barn går som orosanmälan till socialtjänsten, inte hit.
        </p>
      </Notice>
      <section aria-labelledby="meeting-reports">
        <h3 id="meeting-reports">Rapporter</h3>
        <p className="muted">{`${received} av ${page.parties.length} parter har skickat in.`}</p>
        <ul className="meeting-parties">
          {page.parties.map(({ party, status, nothingToReport, submittedAt }) => (
            <li key={party.id}>
              <strong>{party.name}</strong>
              <Badge tone={TONE[status]}>{REPORTING_STATUS_LABEL[status]}</Badge>
              <span className="muted">
                {[submittedAt && moment(submittedAt), nothingToReport && 'inget att rapportera']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
