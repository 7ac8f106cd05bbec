import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { atText, type ChainedEntry, GENESIS, hashOfEntry } from '../../apps/api/src/database/audit-form.js';
import type { TestApi } from './start-api.js';

type Row = Record<string, unknown> & { sequence: number };

/** A chain as the owner of the database holds it: rows that nothing protects from her. */
export interface HeldChain {
  entries: Row[];
  links: Row[];
}

/** What somebody did to a chain, and the place at which that must be found. */
export interface Tampering {
  kind: string;
  do(chain: HeldChain): void;
  foundAt: number;
}

export async function takeChain(api: TestApi, town: string): Promise<HeldChain> {
  const [rows] = await api.sql<HeldChain>(
    `select (select jsonb_agg(to_jsonb(e) || jsonb_build_object('at', ${atText('e.at')}) order by sequence)
       from audit_entry e where municipality_id = $1) entries,
       (select jsonb_agg(to_jsonb(l) order by sequence) from audit_link l where municipality_id = $1) links`,
    [town],
  );
  return rows ?? { entries: [], links: [] };
}

/** Puts a chain in the place of the one there is, as only a superuser can. */
export async function putChain(api: TestApi, town: string, chain: HeldChain): Promise<void> {
  await api.sql('delete from audit_link where municipality_id = $1', [town]);
  await api.sql('delete from audit_entry where municipality_id = $1', [town]);
  for (const [table, rows] of [
    ['audit_entry', chain.entries],
    ['audit_link', chain.links],
  ] as const) {
    await api.sql(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
}

/** Takes away every constraint of the log, so that nothing but the hashes is left. */
export async function unguard(api: TestApi): Promise<void> {
  const constraints = await api.sql<{ table: string; name: string }>(
    `select conrelid::regclass::text "table", conname "name" from pg_constraint
     where conrelid in ('audit_entry'::regclass, 'audit_link'::regclass) and contype in ('p', 'u', 'f', 'c')
     order by contype = 'f' desc`,
  );
  for (const { table, name } of constraints) {
    await api.sql(`alter table ${table} drop constraint "${name}" cascade`);
  }
}

/** Recomputes everything from a place on, as somebody who knows the canonical form would. */
function rehash({ entries, links }: HeldChain, from: number, to = Infinity): void {
  for (const [index, row] of entries.entries()) {
    if (row.sequence < from || row.sequence > to) continue;
    const previous = entries[index - 1];
    if (row.sequence > from || from === 1) row['previous_hash'] = previous?.['hash'] ?? GENESIS;
    row['hash'] = hashOfEntry(asEntry(row));
    const link = links.find(({ sequence }) => sequence === row.sequence);
    if (link) {
      Object.assign(link, {
        entry_id: row['id'],
        object_id: row['object_id'],
        digest_after: row['digest_after'],
        previous_hash: row['previous_hash'],
        hash: row['hash'],
      });
    }
  }
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function asEntry(row: Row): ChainedEntry {
  const { hash: _, ...rest } = row;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [camel(name), value]),
  ) as unknown as ChainedEntry;
}

const without = (rows: Row[], from: number, to = from) =>
  rows.filter(({ sequence }) => sequence < from || sequence > to);

/** Every column that means something, and something else to put there. */
const LIES: [string, unknown][] = [
  ['action', 'incident.förfalskad'],
  ['user_id', '00000000-0000-4000-8000-000000000001'],
  ['party_id', '00000000-0000-4000-8000-000000000002'],
  ['issuer', 'https://annan.example'],
  ['subject', 'någon annan'],
  ['role', 'OPERATOR'],
  ['purpose', 'Nöje'],
  ['object_type', 'ANNAT'],
  ['object_id', '00000000-0000-4000-8000-000000000003'],
  ['digest_before', 'f'.repeat(64)],
  ['digest_after', 'e'.repeat(64)],
  ['detail', { week: '1999-W01' }],
  ['request_id', 'annat'],
  ['at', '2001-01-01T00:00:00.000000Z'],
  ['id', '00000000-0000-4000-8000-000000000004'],
];

const place = (length: number) => fc.integer({ min: 1, max: length });

/** Any one thing that somebody with all rights could do to a chain of a length whose heads were signed at places. */
export function tamperings(length: number, signedAt: number[]): fc.Arbitrary<Tampering> {
  const firstHead = (from: number) => Math.min(...signedAt.filter((at) => at >= from));
  const lie = fc.constantFrom(...LIES);
  const tell = (chain: HeldChain, at: number, [column, value]: [string, unknown]) => {
    const row = chain.entries[at - 1];
    if (row) row[column] = value;
  };
  return fc.oneof(
    fc.tuple(place(length), lie).map(([at, [column, value]]) => ({
      kind: `altered ${column} of ${at}`,
      do: (chain: HeldChain) => tell(chain, at, [column, value]),
      foundAt: at,
    })),
    fc.tuple(place(length), lie).map(([at, [column, value]]) => ({
      kind: `altered ${column} of ${at} and its hash`,
      do: (chain: HeldChain) => {
        tell(chain, at, [column, value]);
        rehash(chain, at, at);
      },
      foundAt: signedAt.includes(at) ? at : at + 1,
    })),
    fc.tuple(place(length), lie).map(([at, [column, value]]) => ({
      kind: `altered ${column} of ${at} and every hash after it`,
      do: (chain: HeldChain) => {
        tell(chain, at, [column, value]);
        rehash(chain, at);
      },
      foundAt: firstHead(at),
    })),
    fc.tuple(place(length), fc.constantFrom('entry', 'link', 'both')).map(([at, what]) => ({
      kind: `removed ${what} of ${at}`,
      do: (chain: HeldChain) => {
        if (what !== 'link') chain.entries = without(chain.entries, at);
        if (what !== 'entry') chain.links = without(chain.links, at);
      },
      foundAt: at,
    })),
    fc.tuple(place(length), place(length)).map(([a, b]) => ({
      kind: `removed ${Math.min(a, b)} to ${Math.max(a, b)}`,
      do: (chain: HeldChain) => {
        chain.entries = without(chain.entries, Math.min(a, b), Math.max(a, b));
        chain.links = without(chain.links, Math.min(a, b), Math.max(a, b));
      },
      foundAt: Math.min(a, b),
    })),
    place(length).map((from) => ({
      kind: `cut off from ${from}`,
      do: (chain: HeldChain) => {
        chain.entries = without(chain.entries, from, length);
        chain.links = without(chain.links, from, length);
      },
      foundAt: from,
    })),
    fc.tuple(place(length), fc.boolean()).map(([at, isRehashed]) => ({
      kind: `inserted at ${at}${isRehashed ? ' and rehashed' : ''}`,
      do: (chain: HeldChain) => {
        insert(chain, at);
        if (isRehashed) rehash(chain, at);
      },
      foundAt: isRehashed ? firstHead(at) : at,
    })),
    fc
      .tuple(place(length), place(length))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({
        kind: `swapped ${a} and ${b}`,
        do: (chain: HeldChain) => {
          for (const rows of [chain.entries, chain.links]) swap(rows, a, b);
        },
        foundAt: Math.min(a, b),
      })),
    fc.tuple(place(length), fc.constantFrom('entries', 'links')).map(([at, rows]) => ({
      kind: `doubled ${rows} at ${at}`,
      do: (chain: HeldChain) => {
        const held = chain[rows as keyof HeldChain];
        held.push({ ...(held[at - 1] as Row) });
      },
      foundAt: at,
    })),
    place(length).map((at) => ({
      kind: `pointed the link of ${at} elsewhere`,
      do: (chain: HeldChain) => {
        const link = chain.links[at - 1];
        if (link) link['object_id'] = 'annat';
      },
      foundAt: at,
    })),
  );
}

function insert(chain: HeldChain, at: number): void {
  const shift = (rows: Row[]) => {
    const copied = { ...(rows[at - 1] as Row) };
    for (const row of rows) if (row.sequence >= at) row.sequence += 1;
    rows.splice(at - 1, 0, copied);
    return copied;
  };
  const id = randomUUID();
  shift(chain.entries)['id'] = id;
  shift(chain.links)['entry_id'] = id;
  for (const link of chain.links) link['previous_sequence'] = link.sequence === 1 ? null : link.sequence - 1;
}

function swap(rows: Row[], a: number, b: number): void {
  const [first, second] = [rows[a - 1], rows[b - 1]];
  if (first === undefined || second === undefined) return;
  first.sequence = b;
  second.sequence = a;
  rows.sort((one, other) => one.sequence - other.sequence);
}
