import { HUB_KIND } from '@samlad/domain/hub-kinds.js';
import { useState } from 'react';
import { Link } from 'react-router';
import { FormDialog } from '@/domain-ui/form-dialog';
import { formatCount } from '@/i18n/format';
import { useMay } from '@/lib/session';
import { useSend } from '@/lib/use-send';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { SelectField } from '@/ui/select-field';
import { Notice } from '@/ui/states';
import { Table } from '@/ui/table';
import { TextField } from '@/ui/text-field';
import { type Inbox, type InboxUnit, SAVE_HUB_UNIT } from './hub-inbox.graphql';

interface AreaName {
  code: string;
  name: string;
}

/** The units of the hub: who reports for each, add, change, retire. */
export function InboxUnits({ inbox, areas }: { inbox: Inbox; areas: readonly AreaName[] }) {
  const [chosen, setChosen] = useState<InboxUnit | 'NEW' | null>(null);
  const { unit: words, reporter } = HUB_KIND[inbox.hub.kind];
  const may = useMay();
  const silent = inbox.units.filter(({ retired, reporters }) => !retired && reporters.length === 0).length;
  const areaName = (code: string) => areas.find((area) => area.code === code)?.name ?? code;
  return (
    <div className="stack">
      {silent > 0 && (
        <Notice tone="warning" title={`${formatCount(silent, words.one, words.many)} har ingen som svarar`}>
          {`${reporter} bjuds in av driften med rollen ”Rapportör för en enhet” och sin ${words.one}. `}
          {may('access.administer') ? (
            <Link to="/installningar/inbjudningar">Bjud in</Link>
          ) : (
            'Be driften om det: namn, e-postadress och vilken enhet.'
          )}
        </Notice>
      )}
      <p>
        <Button tone="primary" icon="plus" onClick={() => setChosen('NEW')}>
          {`Lägg till ${words.one}`}
        </Button>
      </p>
      <Table
        caption="Enheter"
        captionHidden
        rows={inbox.units}
        rowKey={({ id }) => id}
        initialSort={{ key: 'namn', direction: 'ascending' }}
        columns={[
          {
            key: 'namn',
            header: 'Namn',
            rowHeader: true,
            sortValue: ({ name }) => name,
            cell: ({ name, retired }) => (
              <>
                {name} {retired && <Badge>tillfrågas inte</Badge>}
              </>
            ),
          },
          {
            key: 'omrade',
            header: 'Område',
            sortValue: ({ areaCode }) => areaName(areaCode),
            cell: ({ areaCode }) => areaName(areaCode),
          },
          {
            key: 'rapportor',
            header: 'Rapporterar',
            sortValue: ({ reporters }) => reporters.join(', '),
            cell: ({ reporters, retired }) =>
              reporters.join(', ') || (retired ? '–' : <Badge tone="warning">ingen än</Badge>),
          },
          {
            key: 'gor',
            header: 'Gör',
            cell: (unit) => (
              <Button size="small" icon="edit" onClick={() => setChosen(unit)}>
                Ändra<span className="visually-hidden">{` ${unit.name}`}</span>
              </Button>
            ),
          },
        ]}
        narrow="stack"
        dense
      />
      {chosen !== null && (
        <UnitDialog
          inbox={inbox}
          areas={areas}
          unit={chosen === 'NEW' ? null : chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);

interface UnitDialogProps {
  inbox: Inbox;
  areas: readonly AreaName[];
  unit: InboxUnit | null;
  onClose: () => void;
}

function UnitDialog({ inbox, areas, unit, onClose }: UnitDialogProps) {
  const { unit: words } = HUB_KIND[inbox.hub.kind];
  const [name, setName] = useState(unit?.name ?? '');
  const [shortName, setShortName] = useState(unit?.shortName ?? '');
  const [areaCode, setAreaCode] = useState(unit?.areaCode ?? '');
  const [retired, setRetired] = useState(unit?.retired ?? false);
  const [tried, setTried] = useState(false);
  const send = useSend(SAVE_HUB_UNIT, { said: 'Sparat.', showsErrors: true, onDone: onClose });
  const missing = (text: string) => (tried && text.trim() === '' ? 'Fyll i.' : undefined);
  const handleSend = () => {
    setTried(true);
    if ([name, shortName, areaCode].some((text) => text.trim() === '')) return;
    const values = { name: name.trim(), shortName: shortName.trim(), areaCode, retired };
    const known = { id: unit?.id ?? null, expectedVersion: unit?.version ?? null };
    send.mutate({ hubId: inbox.hub.id, ...known, ...values });
  };
  return (
    <FormDialog
      title={unit === null ? `Lägg till ${words.one}` : unit.name}
      action="Spara"
      busy={send.isPending}
      error={send.error}
      onSend={handleSend}
      onClose={onClose}
    >
      <TextField label="Namn" maxLength={80} value={name} error={missing(name)} onChange={setName} />
      <TextField
        label="Kort namn"
        help="För tabeller och kvitton."
        maxLength={30}
        value={shortName}
        error={missing(shortName)}
        onChange={setShortName}
      />
      <SelectField
        label="Område"
        placeholder="Välj"
        value={areaCode}
        error={missing(areaCode)}
        options={areas.map(({ code, name: label }) => ({ value: code, label }))}
        onChange={setAreaCode}
      />
      <Checkbox
        label={`${capital(words.theOne)} tillfrågas inte`}
        help="Under ett uppehåll eller för gott. Det som redan är skickat finns kvar, och du kan ta bort markeringen när som helst."
        checked={retired}
        onChange={setRetired}
      />
    </FormDialog>
  );
}
