import { isoWeekSchema } from '@samlad/domain/week.js';
import { figuresCsv, HIDDEN } from '@samlad/suppression/figures-csv.js';
import { formatNumber, formatWeek, formatWeekYear } from '@/i18n/format';
import { useAddress } from '@/lib/use-address';
import { saveFile } from '@/lib/save-file';
import { lazyMap } from '@/map/lazy-map';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { Table, type Column } from '@/ui/table';
import type { FigureTable, FixedTable } from './figures.graphql';
import './figures.css';

const FiguresMap = lazyMap(() => import('./figures-map').then((module) => module.FiguresMap), '24rem');

const SPAN: Record<number, string> = { 4: '4 veckor', 13: '13 veckor, ett kvartal', 52: '52 veckor, ett år' };
const spanOf = (weeks: number): string => SPAN[weeks] ?? `${weeks} veckor`;

interface FiguresViewProps {
  figures: FixedTable;
  /** An instant in words on the municipality's clock. */
  moment: (instant: string) => string;
}

/** The fixed tables as figures, bars, map and file; what is hidden is hidden in all of them. */
export function FiguresView({ figures, moment }: FiguresViewProps) {
  const [address, setAddress] = useAddress();
  const { tables, columns, week, weeksPublished, publishedAt } = figures;
  const table = tables.find(({ weeks }) => String(weeks) === address.get('veckor')) ?? tables[0];
  const all = columns.length - 1;
  const asked = columns.findIndex(({ code }) => code === address.get('grupp'));
  const at = asked < 0 ? all : asked;
  if (!table) return null;
  return (
    <div className="figures">
      <Toolbar label="Vilka tabeller">
        <SelectField
          label="Till och med"
          value={week}
          options={weeksPublished.map((one) => ({
            value: one,
            label: formatWeekYear(isoWeekSchema.parse(one)),
          }))}
          onChange={(vecka) => setAddress({ vecka })}
        />
        <SelectField
          label="Tid"
          value={String(table.weeks)}
          options={tables.map(({ weeks }) => ({ value: String(weeks), label: spanOf(weeks) }))}
          onChange={(veckor) => setAddress({ veckor })}
        />
        <SelectField
          label="På kartan"
          value={columns[at]?.code ?? ''}
          options={columns.map(({ code, label }) => ({ value: code, label }))}
          onChange={(grupp) => setAddress({ grupp })}
        />
        <Button icon="file" onClick={() => saveFile(`laget-i-siffror-${week}.csv`, figuresCsv(figures))}>
          Ladda ner som CSV
        </Button>
      </Toolbar>
      <Hidden columns={columns} />
      <section className="panel" aria-labelledby="figures-town">
        <h2 id="figures-town">Hela kommunen</h2>
        <Bars table={table} columns={columns} />
      </section>
      <section className="panel" aria-labelledby="figures-areas">
        <h2 id="figures-areas">Område för område</h2>
        {figures.areas.length > 0 && (
          <FiguresMap figures={figures} table={table} at={at} span={spanOf(table.weeks)} />
        )}
        <Table
          caption={`Händelser per område och kategorigrupp, ${spanOf(table.weeks)} till och med ${formatWeek(week)}`}
          columns={columnsOf(columns)}
          rows={table.rows}
          rowKey={({ areaCode }) => areaCode}
          narrow="scroll"
          dense
        />
      </section>
      <p className="muted">{`Tabellerna gjordes ${moment(publishedAt)}, när veckans lägesbild hade granskats, och ändras aldrig. Händelser som flera parter rapporterat räknas en gång. Skyddet är version ${figures.protectionNumber}.`}</p>
    </div>
  );
}

/** Why some figures are not shown; which of the two reasons it is would itself tell the figure. */
function Hidden({ columns }: { columns: FixedTable['columns'] }) {
  const least = Math.min(...columns.map(({ minimum }) => minimum));
  const higher = columns.filter(({ code, minimum }) => minimum > least && code !== 'ALLA');
  const others = higher.map(({ label, minimum }) => `${minimum} för ${label}`).join(', ');
  return (
    <p className="figures-hidden">
      {`${HIDDEN} betyder att siffran är dold: den är färre än ${least}`}
      {others && ` (${others})`}
      {
        ', eller skulle avslöja en annan som är det. Noll är också dolt. Skola och fritid är alltid dold: en sådan siffra kräver minst två skolor, och en händelse får inte säga vilken skola den gäller.'
      }
    </p>
  );
}

function Figure({ value }: { value: number | null }) {
  if (value !== null) return <>{formatNumber(value)}</>;
  return (
    <span title="Dold">
      {HIDDEN}
      <span className="visually-hidden"> dold</span>
    </span>
  );
}

type Row = FigureTable['rows'][number];

const columnsOf = (columns: FixedTable['columns']): Column<Row>[] => [
  { key: 'area', header: 'Område', rowHeader: true, cell: ({ areaName }) => areaName },
  ...columns.map(({ code, label }, at) => ({
    key: code,
    header: label,
    numeric: true,
    cell: ({ values }: Row) => <Figure value={values[at] ?? null} />,
  })),
];

/** The whole town by category group. */
function Bars({ table, columns }: { table: FigureTable; columns: FixedTable['columns'] }) {
  const values = table.rows.at(-1)?.values ?? [];
  const groups = columns.map((column, at) => ({ ...column, value: values[at] ?? null }));
  const bars = groups.filter(({ code }) => code !== 'ALLA');
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const total = groups.find(({ code }) => code === 'ALLA')?.value ?? null;
  return (
    <>
      <p>
        Alla händelser:{' '}
        <strong>
          <Figure value={total} />
        </strong>
      </p>
      <ul className="figures-bars">
        {bars.map(({ code, label, value }) => (
          <li key={code}>
            <span>{label}</span>
            <span className="figures-bar" aria-hidden>
              <span style={{ width: `${((value ?? 0) / most) * 100}%` }} />
            </span>
            <span className="figures-value">
              <Figure value={value} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
