import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { newId, type Transaction } from '../database/transaction.js';
import type { Calendar } from './calendar.js';
import { type Cast, voiceOf } from './cast.js';
import { insertRows, instant } from './insert-rows.js';

/** The demo's circles: whose they are, what they are for, and which demo users are in them. */
const CIRCLES: readonly { party: PartyKind; name: string; purpose: string; members: readonly string[] }[] = [
  {
    party: 'POLICE',
    name: 'Kretsen om rekrytering',
    purpose: 'Planerad närvaro och tecken på att unga rekryteras.',
    members: ['polis', 'polis2', 'skola', 'social', 'samordnare'],
  },
  {
    party: 'SOCIAL_SERVICES',
    name: 'Kretsen om uppsökande arbete',
    purpose: 'Var fältgruppen arbetar och vad den möter där.',
    members: ['social', 'polis', 'kultur'],
  },
];

/** Stores the demo's circles; gives the id of each party's. */
export async function writeCircles(
  tx: Transaction,
  calendar: Calendar,
  cast: Cast,
): Promise<ReadonlyMap<PartyKind, string>> {
  const since = instant(calendar.moment(calendar.weeks[0] ?? calendar.present, 0, '08:00'));
  const circles = CIRCLES.map((circle) => ({ ...circle, id: newId() }));
  await insertRows(
    tx,
    'circle',
    circles.map(({ id, party, name, purpose }) => ({
      id,
      party_id: cast.partyId(party),
      name,
      purpose,
      version: 1,
      user_id: voiceOf(cast, party).userId,
      updated_at: since,
    })),
  );
  await insertRows(
    tx,
    'circle_member',
    circles.flatMap(({ id, party, members }) =>
      members.map((userName) => ({
        circle_id: id,
        party_id: cast.partyId(party),
        user_id: cast.userId(userName),
        added_at: since,
        added_by_user_id: voiceOf(cast, party).userId,
      })),
    ),
  );
  return new Map(circles.map(({ party, id }) => [party, id]));
}
