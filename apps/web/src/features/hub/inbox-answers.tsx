import { HUB_STANDING_LABEL, type HubStanding } from '@samlad/domain/hub-form.js';
import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { LevelBadge } from '@/domain-ui/level-badge';
import { useFormats } from '@/lib/session';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { useSend } from '@/lib/use-send';
import { Badge, type BadgeTone } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { sortFromText, sortToText } from '@/ui/sort-rows';
import { Table, type Column } from '@/ui/table';
import { SearchField } from '@/ui/text-field';
import { type Inbox, type InboxUnit, NUDGE_HUB } from './hub-inbox.graphql';
import { hubAnswersOf, stateWord, summaryOf } from './hub-words';

const TONE: Record<HubStanding, BadgeTone> = {
  LATE: 'warning',
  WAITING: 'neutral',
  ANSWERED: 'success',
  NOTHING: 'success',
};
const ORDER: readonly HubStanding[] = ['LATE', 'WAITING', 'ANSWERED', 'NOTHING'];
const SILENT_FIRST = { key: 'lage', direction: 'ascending' } as const;
const isSilent = ({ standing }: InboxUnit) => standing === 'LATE' || standing === 'WAITING';

/** Who has answered and who has not, with one button for those who have not. */
export function InboxAnswers({ inbox }: { inbox: Inbox }) {
  const [address, setAddress] = useAddress();
  const [search, setSearch] = useAddressText('sok');
  const { moment } = useFormats();
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  const form = hubFormFor(inbox.hub.kind);
  const asked = inbox.units.filter(({ retired }) => !retired);
  const silent = asked.filter(isSilent);
  const nudge = useSend(NUDGE_HUB, {
    said: (_, { unitIds }) => `Påminnelse skickad till ${unitIds.length}.`,
  });
  const handleNudge = (units: readonly InboxUnit[]) =>
    nudge.mutate({ hubId: inbox.hub.id, week: inbox.week, unitIds: units.map(({ id }) => id) });
  const areaName = (code: string) => inbox.areas.find(({ area }) => area.code === code)?.area.name ?? code;
  const wanted = search.trim().toLocaleLowerCase('sv-SE');
  const rows = asked.filter(
    ({ name, areaCode, standing }) =>
      name.toLocaleLowerCase('sv-SE').includes(wanted) &&
      (address.get('omrade') === null || address.get('omrade') === areaCode) &&
      (address.get('lage') === null || address.get('lage') === standing),
  );
  const columns: Column<InboxUnit>[] = [
    {
      key: 'enhet',
      header: words.one.charAt(0).toLocaleUpperCase('sv-SE') + words.one.slice(1),
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ name }) => name,
    },
    {
      key: 'omrade',
      header: 'Område',
      sortValue: ({ areaCode }) => areaName(areaCode),
      cell: ({ areaCode }) => areaName(areaCode),
    },
    {
      key: 'lage',
      header: 'Läge',
      sortValue: ({ standing }) => ORDER.indexOf(standing),
      cell: ({ standing, nudgedAt }) => (
        <>
          <Badge tone={TONE[standing]}>{HUB_STANDING_LABEL[standing]}</Badge>
          {nudgedAt !== null && <span className="hub-note">{`påmind ${moment(nudgedAt)}`}</span>}
        </>
      ),
    },
    {
      key: 'svar',
      header: 'Svar',
      cell: ({ form: sent }) =>
        sent === null ? (
          '–'
        ) : (
          <span className="hub-said hub-answer">
            <LevelBadge level={hubAnswersOf(form, sent.answers).level} look="mark" />
            <span>{summaryOf(form, hubAnswersOf(form, sent.answers))}</span>
          </span>
        ),
    },
    {
      key: 'formular',
      header: 'Formulär',
      hideBelow: 'medium',
      cell: ({ form: sent }) => (sent === null ? '–' : `${stateWord(sent.state)}, ${sent.sentBy}`),
    },
    {
      key: 'gor',
      header: 'Gör',
      cell: (unit) =>
        isSilent(unit) ? (
          <Button size="small" busy={nudge.isPending} onClick={() => handleNudge([unit])}>
            Påminn<span className="visually-hidden">{` ${unit.name}`}</span>
          </Button>
        ) : null,
    },
  ];
  return (
    <div className="stack">
      <Toolbar label="Urval">
        <SearchField label={`Sök ${words.one}`} value={search} onChange={setSearch} />
        <SelectField
          label="Område"
          placeholder="Alla"
          value={address.get('omrade') ?? ''}
          options={inbox.areas.map(({ area }) => ({ value: area.code, label: area.name }))}
          onChange={(omrade) => setAddress({ omrade })}
        />
        <SelectField
          label="Läge"
          placeholder="Alla"
          value={address.get('lage') ?? ''}
          options={ORDER.map((standing) => ({ value: standing, label: HUB_STANDING_LABEL[standing] }))}
          onChange={(lage) => setAddress({ lage })}
        />
        {silent.length > 0 && (
          <Button tone="primary" icon="send" busy={nudge.isPending} onClick={() => handleNudge(silent)}>
            {`Påminn alla som inte svarat (${silent.length})`}
          </Button>
        )}
      </Toolbar>
      <Table
        caption={`Svar från ${words.theMany}`}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        sort={sortFromText(address.get('sortera')) ?? SILENT_FIRST}
        onSort={(sort) => setAddress({ sortera: sortToText(sort) })}
        empty={`Ingen ${words.one} passar urvalet.`}
        narrow="stack"
        dense
      />
    </div>
  );
}
