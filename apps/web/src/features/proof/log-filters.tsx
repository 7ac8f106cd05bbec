import { AUDIT_GROUP, AUDIT_GROUPS, type AuditGroup } from '@samlad/domain/audit-actions.js';
import { useQuery } from '@tanstack/react-query';
import { graphqlQuery } from '@/lib/query-client';
import { useAddress } from '@/lib/use-address';
import { useAddressText } from '@/lib/use-address-text';
import { Button } from '@/ui/button';
import { DateTimeField } from '@/ui/date-time-field';
import { Toolbar } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { SearchField, TextField } from '@/ui/text-field';
import { LOG_PARTIES } from './proof.graphql';
import { isObjectId } from './use-log-filter';

const NAMES = ['fran', 'till', 'person', 'part', 'objekt', 'slag'];
const GROUPS = AUDIT_GROUPS.map((value) => ({ value, label: AUDIT_GROUP[value].label }));

/** What the search is narrowed to; all of it lies in the address. */
export function LogFilters({ withGroups }: { withGroups: boolean }) {
  const [address, change] = useAddress();
  const [person, setPerson] = useAddressText('person');
  const [object, setObject] = useAddressText('objekt');
  const parties = useQuery({ ...graphqlQuery(LOG_PARTIES, {}), staleTime: Infinity });
  const isNarrowed = NAMES.some((name) => address.get(name));
  const clear = () => {
    setPerson('');
    setObject('');
    change(Object.fromEntries(NAMES.map((name) => [name, null])));
  };
  return (
    <Toolbar label="Filter">
      <SearchField label="Person" value={person} onChange={setPerson} placeholder="Namn eller konto" />
      <SelectField
        label="Part"
        placeholder="Alla parter"
        value={address.get('part') ?? ''}
        onChange={(part) => change({ part })}
        options={(parties.data?.logParties ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {withGroups && (
        <SelectField
          label="Slag av ändring"
          placeholder="Alla slag"
          value={(address.get('slag') ?? '') as AuditGroup | ''}
          onChange={(slag) => change({ slag })}
          options={GROUPS}
        />
      )}
      <DateTimeField
        label="Från och med"
        dateOnly
        value={address.get('fran') ?? ''}
        onChange={(fran) => change({ fran })}
      />
      <DateTimeField
        label="Till och med"
        dateOnly
        value={address.get('till') ?? ''}
        onChange={(till) => change({ till })}
      />
      <TextField
        label="Objektets id"
        className="proof-object"
        value={object}
        onChange={setObject}
        spellCheck={false}
        autoComplete="off"
        error={object !== '' && !isObjectId(object) ? 'Klistra in hela id:t, 36 tecken.' : undefined}
      />
      {isNarrowed && (
        <Button tone="quiet" onClick={clear}>
          Rensa filter
        </Button>
      )}
    </Toolbar>
  );
}
