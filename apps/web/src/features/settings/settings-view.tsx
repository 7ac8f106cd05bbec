import { formatNumber, formatWeekYear } from '@/i18n/format';
import { useFormats, useMay } from '@/lib/session';
import { Badge } from '@/ui/badge';
import { LinkButton } from '@/ui/button';
import { EmptyState } from '@/ui/states';
import { Table } from '@/ui/table';
import type { SettingsPage } from './settings.graphql';
import './settings.css';

type Area = SettingsPage['areas'][number];
type Import = SettingsPage['imports'][number];

const AREA_KIND: Record<Area['kind'], string> = {
  MUNICIPALITY: 'Kommun',
  DISTRICT: 'Kommundel',
  PLACE: 'Plats',
};
const IMPORT_KIND: Record<string, string> = {
  BOUNDARIES: 'Områdesgränser',
  POLICE_NOTICES: 'Polisens händelser',
  INCIDENT_LIST: 'Händelselista',
  PLACES: 'Platslista',
};

/** What the municipality has set up: parties, areas, rhythm and what has been read in. */
export function SettingsView({ page }: { page: SettingsPage }) {
  const mayDo = useMay();
  return (
    <div className="settings stack">
      <section className="panel" aria-labelledby="settings-rhythm">
        <div className="settings-head">
          <h2 id="settings-rhythm">Veckans rytm</h2>
          {mayDo('rhythm.administer') && <LinkButton to="/installningar/rytm">Ändra rytmen</LinkButton>}
        </div>
        <dl className="settings-facts">
          {page.deadlines.map(({ state, label, text }) => (
            <div key={state}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>Tidszon</dt>
            <dd>{page.municipality.timeZone}</dd>
          </div>
          <div>
            <dt>Koordinatsystem för mått</dt>
            <dd>{page.municipality.projectedCrs}</dd>
          </div>
        </dl>
      </section>
      <section className="panel" aria-labelledby="settings-parties">
        <h2 id="settings-parties">Parter</h2>
        <Table
          caption="Parter och deras myndigheter"
          captionHidden
          rows={page.parties}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: 'Part', rowHeader: true, cell: ({ name }) => name },
            { key: 'short', header: 'Kortnamn', cell: ({ shortName }) => shortName },
            { key: 'authority', header: 'Myndighet', cell: ({ authority }) => authority },
          ]}
        />
      </section>
      {mayDo('readLog.own') && (
        <section className="panel" aria-labelledby="settings-readers">
          <div className="settings-head">
            <h2 id="settings-readers">Begränsat material</h2>
            <LinkButton to="/installningar/lasningar">Vem har läst vårt begränsade material</LinkButton>
          </div>
          <p>Varje läsning av er parts material på nivå B av någon utanför parten finns kvar här.</p>
        </section>
      )}
      <section className="panel" aria-labelledby="settings-areas">
        <div className="settings-head">
          <h2 id="settings-areas">Områden</h2>
          {mayDo('area.import') && <LinkButton to="/installningar/omraden">Läs in områdesgränser</LinkButton>}
        </div>
        <AreaTable areas={page.areas} />
      </section>
      <section className="panel" aria-labelledby="settings-imports">
        <div className="settings-head">
          <h2 id="settings-imports">Inläsningar</h2>
          {mayDo('incident.import') && (
            <LinkButton to="/installningar/import">Läs in händelselista</LinkButton>
          )}
        </div>
        <ImportTable imports={page.imports} />
      </section>
    </div>
  );
}

function AreaTable({ areas }: { areas: readonly Area[] }) {
  const nameOf = (code: string | null) => areas.find((area) => area.code === code)?.name ?? '';
  return (
    <Table
      caption="Alla områden"
      captionHidden
      rows={areas}
      rowKey={({ id }) => id}
      narrow="stack"
      columns={[
        {
          key: 'name',
          header: 'Namn',
          rowHeader: true,
          cell: ({ name }) => name,
          sortValue: ({ name }) => name,
        },
        { key: 'code', header: 'Kod', cell: ({ code }) => code, sortValue: ({ code }) => code },
        {
          key: 'kind',
          header: 'Slag',
          cell: ({ kind }) => AREA_KIND[kind],
          sortValue: ({ kind }) => AREA_KIND[kind],
        },
        { key: 'parent', header: 'Ligger i', cell: ({ parentCode }) => nameOf(parentCode) },
        {
          key: 'population',
          header: 'Invånare',
          numeric: true,
          cell: ({ population }) => (population === null ? '–' : formatNumber(population)),
          sortValue: ({ population }) => population ?? 0,
        },
        { key: 'from', header: 'Gäller från', cell: ({ validFrom }) => formatWeekYear(validFrom) },
        {
          key: 'approximate',
          header: 'Gräns',
          cell: ({ approximate }) => (approximate ? <Badge tone="warning">Ungefärlig</Badge> : 'Inläst'),
        },
      ]}
    />
  );
}

function ImportTable({ imports }: { imports: readonly Import[] }) {
  const { moment } = useFormats();
  if (imports.length === 0) {
    return (
      <EmptyState title="Inget är inläst än">Här syns varje fil som läses in, och hur det gick.</EmptyState>
    );
  }
  return (
    <Table
      caption="Alla inläsningar"
      captionHidden
      rows={imports}
      rowKey={({ id }) => id}
      narrow="stack"
      columns={[
        {
          key: 'at',
          header: 'När',
          rowHeader: true,
          cell: ({ importedAt }) => moment(importedAt),
          sortValue: ({ importedAt }) => importedAt,
        },
        { key: 'kind', header: 'Vad', cell: ({ kind }) => IMPORT_KIND[kind] ?? kind },
        { key: 'file', header: 'Fil', cell: ({ fileName }) => fileName },
        { key: 'by', header: 'Av', cell: ({ by }) => by },
        { key: 'accepted', header: 'Inlästa', numeric: true, cell: ({ accepted }) => formatNumber(accepted) },
        {
          key: 'duplicates',
          header: 'Dubbletter',
          numeric: true,
          cell: ({ duplicates }) => formatNumber(duplicates),
        },
        { key: 'refused', header: 'Avvisade', numeric: true, cell: ({ refused }) => formatNumber(refused) },
        { key: 'note', header: 'Anmärkning', cell: ({ note }) => note ?? '', hideBelow: 'wide' },
      ]}
    />
  );
}
