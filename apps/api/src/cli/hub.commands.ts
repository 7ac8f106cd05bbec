import { HUB_KIND, HUB_KINDS, type HubKind } from '@samlad/domain/hub-kinds.js';
import { PARTY_KINDS, type PartyKind } from '@samlad/domain/party-kinds.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import type { CommandModule } from 'yargs';
import type { Transaction } from '../database/transaction.js';
import { addHubIn, addUnitsIn, type HubUnitSpec } from '../setup/add-hub.js';
import type { Carry, CommandResult, CommonOptions } from './command-result.js';
import { unitsOf } from './hub-units.js';
import { fileText } from './read-file.js';
import { Refused } from './refusal.js';
import { inWorkshop, MUNICIPALITY_OPTION, partyOf, type Town, townOf, type Workshop } from './workshop.js';

interface HubOptions extends CommonOptions {
  municipality: string | undefined;
  kind: HubKind;
  party: PartyKind;
  units: string | undefined;
}

interface AddOptions extends HubOptions {
  name: string | undefined;
}

const KIND = { choices: HUB_KINDS, demandOption: true, describe: 'Slaget av hubb' } as const;
const PARTY = {
  choices: PARTY_KINDS,
  demandOption: true,
  describe: 'Parten vars rapport hubben gör',
} as const;
const UNITS = 'Fil med enheterna: Namn;Kort namn;områdeskod på varje rad';

export const addHub = (carry: Carry): CommandModule<object, AddOptions> => ({
  command: 'add',
  describe: 'Lägger till en hubb med enheter, till exempel bostadsbolagen',
  builder: (yargs) =>
    yargs
      .option('municipality', MUNICIPALITY_OPTION)
      .option('kind', KIND)
      .option('party', PARTY)
      .option('name', { type: 'string', describe: 'Hubbens namn; annars det som slaget heter' })
      .option('units', { type: 'string', describe: UNITS }) as never,
  handler: (options) => carry(() => add(options)),
});

export const addHubUnits = (carry: Carry): CommandModule<object, HubOptions> => ({
  command: 'units',
  describe: 'Lägger till enheter i en hubb som finns',
  builder: (yargs) =>
    yargs
      .option('municipality', MUNICIPALITY_OPTION)
      .option('kind', KIND)
      .option('party', PARTY)
      .option('units', { type: 'string', demandOption: true, describe: UNITS }) as never,
  handler: (options) => carry(() => addUnits(options)),
});

export const listHubs = (carry: Carry): CommandModule<object, HubOptions> => ({
  command: 'list',
  describe: 'Visar kommunens hubbar',
  builder: (yargs) => yargs.option('municipality', MUNICIPALITY_OPTION) as never,
  handler: (options) => carry(() => list(options)),
});

interface KnownHub {
  id: string;
  kind: HubKind;
  party: PartyKind;
  name: string;
  units: number;
  ended: number;
}

const hubsOf = (tx: Transaction): Promise<KnownHub[]> =>
  tx.query<KnownHub>(
    `select h.id, h.kind, p.kind party, h.name, count(u.unit_id) filter (where u.retired_at is null)::int units,
       count(u.retired_at)::int ended
     from hub h join party p on p.municipality_id = h.municipality_id and p.id = h.party_id
     left join hub_unit u on u.municipality_id = h.municipality_id and u.hub_id = h.id
     where h.municipality_id = $1 group by h.id, h.kind, p.kind, h.name order by p.kind, h.kind`,
    [tx.actor.municipalityId],
  );

function add({
  municipality,
  kind,
  party: partyKind,
  name,
  units: file,
}: AddOptions): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = await townOf(workshop, municipality);
    const { partyId, partyName } = await partyOf(workshop, town, partyKind);
    const units = file === undefined ? [] : unitsOf(await fileText(file));
    const { label, formAddress, unit } = HUB_KIND[kind];
    const { id } = await inTown(workshop, town, async (tx) => {
      if ((await hubsOf(tx)).some((hub) => hub.kind === kind && hub.party === partyKind))
        throw new Refused(`${partyName} har redan hubben ${label}. Lägg till enheter med hub units.`);
      await mustBePlaces(workshop, tx, units);
      return addHubIn(tx, { kind, partyId, units, ...(name !== undefined && { name }) });
    });
    return {
      lines: [
        `${name ?? label} är tillagd hos ${partyName} med ${units.length} ${unit.many}.`,
        `De svarar på ${formAddress}. Bjud in dem med user invite --role UNIT_REPORTER --unit NAMN.`,
      ],
      data: { id, kind, party: partyKind, units: units.length },
    };
  });
}

function addUnits({ municipality, kind, party, units: file }: HubOptions): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = await townOf(workshop, municipality);
    const { partyId, partyName } = await partyOf(workshop, town, party);
    const units = unitsOf(await fileText(file ?? ''));
    const { label, unit } = HUB_KIND[kind];
    const hub = await inTown(workshop, town, async (tx) => {
      const found = (await hubsOf(tx)).find((one) => one.kind === kind && one.party === party);
      if (found === undefined)
        throw new Refused(`${partyName} har ingen hubb av slaget ${label}. Gör den med hub add.`);
      await mustBePlaces(workshop, tx, units);
      await addUnitsIn(tx, { id: found.id, partyId }, units);
      return found;
    });
    return {
      lines: [`${hub.name} har fått ${units.length} ${unit.many} till.`],
      data: { id: hub.id, kind, party, added: units.length },
    };
  });
}

function list({ municipality }: HubOptions): Promise<CommandResult> {
  return inWorkshop(async (workshop) => {
    const town = await townOf(workshop, municipality);
    const hubs = await inTown(workshop, town, hubsOf);
    const lines = hubs.map(({ kind, party, name, units, ended }) =>
      [
        kind,
        party,
        name,
        `${units} ${HUB_KIND[kind].unit.many}`,
        ...(ended > 0 ? [`${ended} avslutade`] : []),
      ].join('  '),
    );
    return { lines: lines.length === 0 ? ['Inga hubbar än.'] : lines, data: { hubs } };
  });
}

const inTown = <Result>(
  { database }: Workshop,
  town: Town,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => database.maintain(town.municipalityId, work, town);

/** Every unit lies in an area that the municipality has now. */
async function mustBePlaces(
  { areas }: Workshop,
  tx: Transaction,
  units: readonly HubUnitSpec[],
): Promise<void> {
  const present = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
  const known = (await areas.reporting(tx, present)).map(({ code }) => code);
  const lost = units.find(({ areaCode }) => !known.includes(areaCode));
  if (lost === undefined) return;
  throw new Refused(
    `${lost.name} ligger i ${lost.areaCode}, som inte är ett område. Områdena är ${known.join(', ')}.`,
  );
}
