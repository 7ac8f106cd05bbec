import { dosageText, type DosageUnit } from '@samlad/domain/dosage-units.js';
import { SparkBars } from '@/charts/spark-bars';
import { formatCount, formatNumber, formatWeek, formatWeekYear } from '@/i18n/format';
import { Disclosure } from '@/ui/disclosure';
import { Table } from '@/ui/table';
import { DoseBar } from './dose-bar';
import type { FullCommitment } from './measure.graphql';
import { doseWords } from './measure-words';
import { weeklyAmounts } from './weekly-amounts';

/** What has been done: the sum, small bars by week and every entry in a table. */
export function DosageLog({ commitment }: { commitment: FullCommitment }) {
  const { dosage, dosageUnit, dosageDone, dosagePlanned } = commitment;
  const unit = dosageUnit as DosageUnit;
  const weeks = weeklyAmounts(dosage);
  const [first] = weeks;
  const last = weeks.at(-1);
  return (
    <div className="measure-log">
      <p className="measure-log-sum">
        <strong>{`Gjort: ${doseWords(commitment)}`}</strong>
        {dosagePlanned !== null && dosagePlanned > 0 && <DoseBar share={dosageDone / dosagePlanned} />}
      </p>
      {first && last && weeks.length > 1 && (
        <div className="measure-log-bars">
          <SparkBars
            label={`Dos per vecka: ${weeks.map(({ week, amount }) => `${formatWeek(week)} ${formatNumber(amount)}`).join(', ')}`}
            values={weeks.map(({ amount }) => amount)}
          />
          <p className="measure-log-ends muted" aria-hidden="true">
            <span>{formatWeek(first.week)}</span>
            <span>{formatWeek(last.week)}</span>
          </p>
        </div>
      )}
      {dosage.length > 0 && (
        <Disclosure summary={`Doslogg, ${formatCount(dosage.length, 'post', 'poster')}`}>
          <Table
            caption={`Doslogg för ${commitment.party.name}`}
            captionHidden
            dense
            rows={[...dosage].reverse()}
            rowKey={({ id }) => id}
            columns={[
              { key: 'vecka', header: 'Vecka', rowHeader: true, cell: ({ week }) => formatWeekYear(week) },
              { key: 'dos', header: 'Dos', cell: ({ amount }) => dosageText(amount, unit) },
              { key: 'anteckning', header: 'Anteckning', cell: ({ note }) => note ?? '–' },
            ]}
          />
        </Disclosure>
      )}
    </div>
  );
}
