import { formatWeek } from '@/i18n/format';
import { useFormats } from '@/lib/session';
import { Button } from '@/ui/button';
import type { ReportPageData } from './report.graphql';
import './sent-receipt.css';

/** What proves that the report was received: by which authority, when, and who sent it. Made to be printed. Source: rule R2. */
export function SentReceipt({ page }: { page: ReportPageData }) {
  const { moment } = useFormats();
  const { report, party, week } = page;
  const version = report?.versions.at(-1);
  if (!report?.submittedAt || version === undefined) return null;
  const lines: [string, string][] = [
    ['Rapport', `${party.name}, ${formatWeek(week)}, version ${report.versionNumber}`],
    ['Mottagen av', report.receivedBy ?? ''],
    ['Inkommen', moment(report.submittedAt)],
    ['Skickad av', version.submittedBy],
    ['Beteckning', report.id],
  ];
  return (
    <section className="report-receipt panel" aria-labelledby="kvitto">
      <div className="report-receipt-head">
        <h2 id="kvitto">Kvitto</h2>
        <Button size="small" className="no-print" onClick={() => window.print()}>
          Skriv ut
        </Button>
      </div>
      <dl>
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
