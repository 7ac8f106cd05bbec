import { REPORT_STATE_LABEL } from '@samlad/domain/party-report.js';
import { formatRelative } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Notice } from '@/ui/states';
import type { OwnReport, ReportPageData } from './report.graphql';

const TONE: Partial<Record<OwnReport['state'], BadgeTone>> = {
  SUBMITTED: 'success',
  INCLUDED: 'success',
  RETURNED: 'warning',
  WITHDRAWN: 'warning',
};

/** Where the report stands, in words, and when it is due. */
export function ReportState({ page }: { page: ReportPageData }) {
  const { moment } = useFormats();
  const now = useNow();
  const { report, deadline } = page;
  const isSent = report !== null && report.versionNumber > 0 && report.state !== 'WITHDRAWN';
  const isLate = Date.parse(deadline) < now.getTime();
  return (
    <div className="row report-state">
      <Badge tone={report ? (TONE[report.state] ?? 'neutral') : 'neutral'}>{stateWords(report)}</Badge>
      {isSent && report.submittedAt && (
        <span>{`Inskickad ${moment(report.submittedAt)}, mottagen av ${report.receivedBy}.`}</span>
      )}
      {!isSent && (
        <span className={isLate ? 'report-late' : 'muted'}>
          {isLate
            ? `Skulle varit inskickad ${moment(deadline)}. Det går fortfarande att skicka in.`
            : `Ska vara inskickad senast ${moment(deadline)}, ${formatRelative(deadline, now)}.`}
        </span>
      )}
    </div>
  );
}

function stateWords(report: OwnReport | null): string {
  if (!report) return 'Inte påbörjad';
  const label = REPORT_STATE_LABEL[report.state];
  const version = report.versionNumber > 1 ? ` v${report.versionNumber}` : '';
  return report.nothingToReport && report.versionNumber > 0
    ? `${label}${version}: inget att rapportera`
    : `${label}${version}`;
}

/** That the party has taken its report back, and what that means for the others. */
export function WithdrawnNotice({ report }: { report: OwnReport | null }) {
  if (report?.state !== 'WITHDRAWN') return null;
  return (
    <Notice tone="warning" title="Ni har tagit tillbaka rapporten">
      <p>
        De andra ser att den är återtagen och kan inte öppna den. Den räknas inte i lägesbilden förrän ni
        skickar in igen. Versionen som skickades är fortfarande en inkommen handling.
      </p>
    </Notice>
  );
}

/** The coordinator's comment on a report that came back. */
export function ReturnNotice({ report }: { report: OwnReport | null }) {
  const { moment } = useFormats();
  if (report?.state !== 'RETURNED') return null;
  return (
    <Notice
      tone="warning"
      title={`Återlämnad ${report.returnedAt ? moment(report.returnedAt) : ''} med en kommentar`}
    >
      <p className="report-quote">{report.returnComment}</p>
      <p>Rätta och skicka in igen. Den förra versionen finns kvar.</p>
    </Notice>
  );
}
