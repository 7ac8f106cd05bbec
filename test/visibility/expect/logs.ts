import { ids, text, type View } from '../rules/view.js';
import { READ_FROM, READ_TO } from '../world/rows/reads.js';
import { type Row, rowsOf } from '../world/world.js';
import { type Asked, type Expectation, pluck, VOICES } from './expectation.js';
import { says } from './people.js';

/** Whether a filter is of the days of the stored reads; what the walk has read itself since is beside them. */
const isStoredTime = ({ from, to }: { from?: string; to?: string }): boolean =>
  from === READ_FROM && to === READ_TO;

const nameOf = (view: View, id: unknown) =>
  rowsOf(view.town, 'app_user').find((row) => row.id === id)?.values['name'];

/** Reads newest first: those that the filter is about, of these. */
function narrowed({ view, args }: Asked, rows: readonly Row[]): Row[] {
  const { partyId, person, objectId } = args.filter;
  return rows
    .filter(({ values }) => !partyId || values['party_id'] === partyId)
    .filter(({ values }) => !objectId || (values['object_ids'] as string[]).includes(objectId))
    .filter(({ values }) => !person || says(person, values['subject'], nameOf(view, values['user_id'])))
    .sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

const key = (row: Row): string => `${text(row, 'at')} ${row.id}`;

function page(asked: Asked, rows: readonly Row[]): void {
  const { args, answer, judge } = asked;
  if (args.after || !isStoredTime(args.filter)) return;
  const all = args.filter.group ? [] : narrowed(asked, rows);
  judge.lists('.nodes', pluck(answer.nodes), ids(all.slice(0, args.first ?? 50)));
  judge.same('.totalCount', answer.totalCount, all.length);
  judge.same('.hasMore', answer.hasMore, all.length > (args.first ?? 50));
}

const mayRefuse: NonNullable<Expectation['mayRefuse']> = ({ args }) =>
  Boolean(args.after) || args.filter.person?.trim() === '';

/** Who audits sees every read, and nothing of what was read. */
export const readLog: Expectation = {
  roles: ['DATA_PROTECTION'],
  mayRefuse,
  check: (asked) => page(asked, asked.view.of('read_entry')),
};

/** A party sees who else has read its restricted material, and nobody else's. */
export const readersOfOurMaterial: Expectation = {
  roles: VOICES,
  mayRefuse,
  check: (asked) => {
    const { view, answer, judge } = asked;
    page(asked, view.of('read_entry'));
    for (const { author, party, objectIds } of answer.nodes) {
      if (author !== undefined) judge.same('.nodes.author', author, view.reader.party.name);
      if (party === view.reader.party.name) judge.leak('.nodes.party', 'is the own one');
      const strange = (objectIds ?? []).filter(
        (id: string) => view.town.byId.get(id) && !view.isOwn(view.town.byId.get(id) as Row),
      );
      judge.same('.nodes.objectIds', strange, []);
    }
  },
};

/** The log of changes is for who audits alone; what it names is judged by its bytes. */
export const changeLog: Expectation = {
  roles: ['DATA_PROTECTION'],
  mayRefuse: ({ args }) => mayRefuse({ args } as never) || (Boolean(args.after) && !/^\d+$/.test(args.after)),
  check: ({ answer, judge }) => {
    if (answer.nodes.length > answer.totalCount) judge.leak('.totalCount', 'is less than what is shown');
  },
};

export const logParties: Expectation = {
  roles: ['DATA_PROTECTION'],
  check: ({ view, answer, judge }) => judge.holds('', pluck(answer), ids(view.of('party'))),
};

export const auditVerification: Expectation = {
  roles: ['DATA_PROTECTION', 'OPERATOR'],
  mayRefuse: () => true,
  check: () => undefined,
};
