import { ids, type View } from '../rules/view.js';
import { isInForce, joins, READS_THE_OTHERS } from '../rules/rules.js';
import { NOW } from '../world/scene.js';
import { type Agreement, areaOf, type Party, type Purpose, rowsOf } from '../world/world.js';
import {
  type Answer,
  EVERYBODY,
  type Expectation,
  isPosition,
  pluck,
  READERS,
  VOICES,
  wholePage,
} from './expectation.js';
import { says } from './people.js';

const KNOW_AGREEMENTS = [...READERS, 'OPERATOR', 'DATA_PROTECTION'] as const;
const PURPOSES: Purpose[] = ['SITUATION', 'MEASURES'];
const TODAY = NOW.slice(0, 10);

function stateOf({ ended, to, from, members }: Agreement): string {
  if (ended || (to !== null && to < TODAY)) return 'ENDED';
  if (members.filter(({ accepted, left }) => accepted && !left).length < 2) return 'WAITING';
  return from > TODAY ? 'COMING' : 'VALID';
}

const agreementOf = (view: View, id: unknown) => view.town.agreements.find((one) => one.id === id);

export const agreements: Expectation = {
  roles: KNOW_AGREEMENTS,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => {
    const { view, args, answer, judge } = asked;
    const { search, states, partyId } = args.filter;
    const all = view.of('agreement').filter((row) => {
      const agreement = agreementOf(view, row.id) as Agreement;
      return (
        says(search, row.values['title'], row.values['reference']) &&
        (states == null || states.includes(stateOf(agreement))) &&
        (partyId == null || agreement.members.some(({ party }) => party === partyId))
      );
    });
    wholePage(asked, all);
    for (const node of answer.nodes) {
      const agreement = agreementOf(view, node.id);
      if (agreement === undefined) continue;
      judge.same('.nodes.state', node.state, stateOf(agreement));
      const codes = (agreement.areas ?? []).map((id) => areaOf(view.town, id).code);
      if (node.areas) judge.holds('.nodes.areas', pluck(node.areas, 'code'), codes);
      if (!node.parties) continue;
      const members = agreement.members.map(({ party }) => party);
      judge.holds('.nodes.parties', pluck(node.parties, 'partyId'), members);
      for (const { partyId: of, own, acceptedAt, leftAt } of node.parties) {
        const member = agreement.members.find(({ party }) => party === of);
        judge.same('.nodes.parties.own', own, of === view.reader.party.id);
        judge.same('.nodes.parties.accepted', acceptedAt !== null, member?.accepted);
        judge.same('.nodes.parties.left', leftAt !== null, member?.left);
      }
    }
  },
};

/** One agreement by its id, for whoever knows of agreements. */
export const agreement: Expectation = {
  roles: KNOW_AGREEMENTS,
  mayRefuse: () => false,
  check: ({ view, args, answer, judge }) =>
    judge.same('.id', answer?.id, view.find('agreement', args.id)?.id),
};

/** The parties and areas of the town, of which an agreement is made. */
export const agreementGround: Expectation = {
  roles: KNOW_AGREEMENTS,
  mayRefuse: () => true,
  check: ({ view, answer, judge }) => {
    judge.holds('.parties', pluck(answer.parties), ids(view.of('party')));
  },
};

/** Where an author's shared material is open to a reader: nowhere, in areas by name, or everywhere. */
function open(view: View, pair: readonly [Party, Party], purpose: Purpose): string[] | 'everywhere' {
  const ids = pair.map(({ id }) => id) as [string, string];
  const those = view.town.agreements.filter((one) => isInForce(one) && joins(one, purpose, ids));
  if (those.some(({ areas }) => areas === null)) return 'everywhere';
  const named = new Set(those.flatMap(({ areas }) => areas ?? []));
  const isInside = (id: string): boolean => {
    const { parent } = areaOf(view.town, id);
    return parent !== null && (named.has(parent) || isInside(parent));
  };
  return [...named].filter((id) => !isInside(id)).map((id) => areaOf(view.town, id).name);
}

export const sharingMatrix: Expectation = {
  roles: KNOW_AGREEMENTS,
  check: ({ view, answer, judge }) => {
    const { parties } = view.town;
    const lines = parties.flatMap((reader) =>
      parties
        .filter((author) => author !== reader)
        .flatMap((author) =>
          PURPOSES.map((purpose) => ({
            reader,
            author,
            purpose,
            where: open(view, [reader, author], purpose),
          })),
        ),
    );
    const said = (where: readonly string[] | 'everywhere') =>
      where === 'everywhere' ? where : [...where].sort().join(', ');
    judge.holds(
      '',
      answer.map(({ readerPartyId, authorPartyId, purpose, everywhere, areas }: Answer) =>
        [readerPartyId, authorPartyId, purpose, said(everywhere ? 'everywhere' : areas)].join(' '),
      ),
      lines
        .filter(({ where }) => where.length > 0)
        .map(({ reader, author, purpose, where }) => [reader.id, author.id, purpose, said(where)].join(' ')),
    );
  },
};

/** The own party's circles with all their members, and those that the reader is a member of with herself alone. */
export const circles: Expectation = {
  roles: EVERYBODY,
  mayRefuse: ({ args }) => !isPosition(args.after),
  check: (asked) => {
    const { view, answer, judge } = asked;
    wholePage(asked, view.of('circle'));
    for (const node of answer.nodes) {
      const circle = view.town.circles.find(({ id }) => id === node.id);
      if (circle === undefined || !node.members) continue;
      const isOwn = circle.owner === view.reader.party.id && view.readsContent;
      const members = circle.members.filter(({ removed }) => !removed).map(({ userId }) => userId);
      const known = members.filter((id) => isOwn || id === view.reader.userId);
      judge.holds('.nodes.members', pluck(node.members, 'userId'), known);
      judge.same('.nodes.own', node.own, isOwn);
      judge.same('.nodes.member', node.member, members.includes(view.reader.userId));
    }
  },
};

/** People of the own party and of those that share with it who read the others' material, as many as are asked for. */
export const circleCandidates: Expectation = {
  roles: VOICES,
  check: ({ view, args, answer, judge }) => {
    const { town, reader } = view;
    const near = town.parties.filter(
      (party) =>
        party.id === reader.party.id ||
        PURPOSES.some((purpose) => open(view, [reader.party, party], purpose).length > 0),
    );
    const held = rowsOf(town, 'assignment').filter(
      ({ values }) =>
        near.some(({ id }) => id === values['party_id']) &&
        READS_THE_OTHERS.includes(values['role'] as never) &&
        values['suspended_at'] === null &&
        String(values['valid_from']) <= NOW &&
        (values['valid_to'] === null || String(values['valid_to']) > NOW),
    );
    const people = rowsOf(town, 'app_user').filter(
      ({ id, values }) =>
        values['disabled_at'] === null &&
        held.some(
          (row) =>
            row.values['user_id'] === id &&
            says(args.search, values['name'], near.find((one) => one.id === row.values['party_id'])?.name),
        ),
    );
    const got = pluck(answer, 'userId');
    const all = ids(people);
    judge.holds('', got, got.length < all.length ? got.filter((id) => all.includes(id)) : all);
    judge.same('.length', got.length, Math.min(args.first, all.length));
  },
};
