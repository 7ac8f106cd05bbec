import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { NOTICE_OF_IMPORT } from '../database/week-notice.js';
import { tellApart } from './alike-rows.js';
import { STAGE_COLUMNS } from './reading/stage-row.js';

const NAMES = STAGE_COLUMNS.map(([name]) => name);
const COPY = `copy import_stage (${NAMES.join(', ')}) from stdin`;
/** What a row says, beside its key and level: what a correction writes anew. */
const CONTENT = NAMES.filter((name) => !['line', 'key', 'digest', 'has_id', 'secrecy_level'].includes(name));
const OWN = 'i.municipality_id = $1 and i.party_id = $2';
const FROZEN = `('APPROVED', 'CLOSED')`;
const rank = (level: string) => `array_position(array['OPEN', 'SHARED', 'RESTRICTED', 'OWN'], ${level})`;

/** Known rows whose content is another one, and what is said of each kind; the first that fits. */
const KNOWN: readonly [outcome: string, when: string, kind: string, sentence: string][] = [
  [
    'SAME',
    'i.import_digest is null or i.import_digest = s.digest',
    'DUPLICATE',
    `'Händelsen är redan inläst.'`,
  ],
  [
    'REMOVED',
    'i.removed_at is not null',
    'REFUSED',
    `'Händelsen är borttagen i Samlad och läses inte in igen.'`,
  ],
  [
    'TOUCHED',
    'i.version <> coalesce(i.import_version, 1)',
    'REFUSED',
    `'Händelsen har ändrats i Samlad sedan den lästes in. Gör ändringen där.'`,
  ],
  [
    'FROZEN',
    `exists (select 1 from week w where w.municipality_id = $1 and w.week in (i.week, s.week) and w.state in ${FROZEN})`,
    'REFUSED',
    `'Sent känt: veckan är fastställd, så den inlästa händelsen ändras inte.'`,
  ],
  [
    'LEVEL',
    `${rank('s.secrecy_level')} > ${rank('i.secrecy_level')}`,
    'REFUSED',
    `'Ändringen kräver en högre sekretessnivå. Ändra händelsen i Samlad.'`,
  ],
];

const CHANGES: readonly [word: string, differs: string][] = [
  ['kategori', 'i.category_code <> s.category_code'],
  [
    'tid',
    '(i.occurred_from, i.occurred_to, i.time_precision) is distinct from (s.occurred_from, s.occurred_to, s.time_precision)',
  ],
  ['plats', '(i.area_id, i.longitude, i.latitude) is distinct from (s.area_id, s.longitude, s.latitude)'],
  ['antal', 'i.count <> s.count'],
  ['allvarlighetsgrad', 'i.severity is distinct from s.severity'],
  ['text', 'i.text is distinct from s.text'],
];

export interface StageCounts {
  fresh: number;
  changed: number;
  shared: number;
  duplicates: number;
  refused: number;
  /** Rows that only stand several times: the same kind, day and place, and no id and no words. */
  alike: number;
}

/** Rows on their way in: they wait in temporary tables and are dealt with all at once. All of one party's own. */
@Injectable()
export class StageRepository {
  /** Makes the tables; they go with the transaction. */
  async open(tx: Transaction): Promise<void> {
    const columns = STAGE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');
    await tx.query(`create temporary table import_stage (${columns}) on commit drop`);
    await tx.query(`create temporary table import_twice (line integer, first_line integer) on commit drop`);
    await tx.query(
      `create temporary table import_known (line integer, id uuid, outcome text, sentence text) on commit drop`,
    );
  }

  async add(tx: Transaction, rows: Uint8Array): Promise<void> {
    if (rows.byteLength > 0) await tx.copy(COPY, rows);
  }

  /** Keeps others from reading in the same source until the transaction ends, and weeks from closing. */
  async hold(tx: Transaction, source: string): Promise<void> {
    const { municipalityId, partyId } = tx.actor;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `import:${municipalityId}:${partyId}:${source}`,
    ]);
    await tx.query(
      `select week from week where municipality_id = $1 and state <> 'CLOSED' order by week for share`,
      [municipalityId],
    );
  }

  /** Finds out which rows are new, which are known or twice in the file, and which correct a stored one. */
  async sort(tx: Transaction, source: string): Promise<StageCounts> {
    const { municipalityId, partyId } = tx.actor;
    await tx.query('analyze import_stage (line, key)');
    const alike = await tellApart(tx, source);
    await tx.query(
      `insert into import_twice
       select s.line, d.first_line from import_stage s
       join (select key, min(line) first_line from import_stage where has_id group by key having count(*) > 1) d on d.key = s.key
       where s.has_id and s.line <> d.first_line`,
    );
    const cases = KNOWN.map(([outcome, when]) => `when ${when} then '${outcome}'`).join(' ');
    await tx.query(
      `insert into import_known (line, id, outcome, sentence)
       select s.line, i.id, case ${cases} else 'CHANGED' end,
         'Ändras: ' || concat_ws(', ', ${CHANGES.map(([word, differs]) => `case when ${differs} then '${word}' end`).join(', ')}) || '.'
       from import_stage s
       join incident i on ${OWN} and i.source = $3 and i.external_key = s.key
       where not exists (select 1 from import_twice t where t.line = s.line)`,
      [municipalityId, partyId, source],
    );
    await tx.query('analyze import_twice');
    await tx.query('analyze import_known');
    const [counts] = await tx.query<StageCounts>(
      `select
         (select count(*) from import_known where outcome = 'CHANGED')::int changed,
         (select count(*) from import_known where outcome = 'SAME')::int
           + (select count(*) from import_twice)::int duplicates,
         (select count(*) from import_known where outcome not in ('CHANGED', 'SAME'))::int refused,
         n.fresh, n.shared
       from (select count(*)::int fresh, count(*) filter (where ${isShared('s')})::int shared from ${FRESH}) n`,
      [municipalityId],
    );
    return { ...(counts as StageCounts), alike };
  }

  /** Writes what is to be said of rows that are known, twice in the file or changed. */
  async tell(tx: Transaction, jobId: string): Promise<void> {
    const { municipalityId, partyId } = tx.actor;
    const [kinds, sentences] = [2, 3].map((at) =>
      KNOWN.map((known) => `when '${known[0]}' then ${at === 2 ? `'${known[2]}'` : known[3]}`).join(' '),
    );
    await tx.query(
      `insert into import_finding (municipality_id, job_id, party_id, kind, line, sentence)
       select $1::uuid, $2::uuid, $3::uuid, 'DUPLICATE', line, 'Raden är samma händelse som rad ' || first_line || '.' from import_twice
       union all
       select $1::uuid, $2::uuid, $3::uuid, case outcome ${kinds} else 'CHANGED' end, line,
         case outcome ${sentences} else sentence end
       from import_known`,
      [municipalityId, jobId, partyId],
    );
  }

  /** Stores the new rows as the party's own; those of weeks that are closed or were never opened are shared at once. */
  async insertFresh(tx: Transaction, source: string, importId: string): Promise<void> {
    const { municipalityId, partyId, userId } = tx.actor;
    await tx.query(
      `insert into incident (municipality_id, party_id, user_id, updated_at, import_id, source, id, secrecy_level, shared,
         shared_at, external_key, import_digest, import_version, ${CONTENT.join(', ')})
       select $1, $2, $3, $4::timestamptz, $5, $6, gen_random_uuid(), s.secrecy_level, ${isShared('s')},
         case when ${isShared('s')} then $4::timestamptz end, s.key, s.digest, 1, ${CONTENT.map((name) => `s.${name}`).join(', ')}
       from ${FRESH} order by s.week, s.z`,
      [municipalityId, partyId, userId || null, tx.now, importId, source],
    );
  }

  /** Writes changed rows over the stored ones, and keeps what they were. */
  async correct(tx: Transaction, importId: string): Promise<void> {
    const { municipalityId, partyId, userId } = tx.actor;
    const kept = [...CONTENT, 'import_digest'].map((name) => `'${name}', i.${name}`).join(', ');
    await tx.query(
      `insert into import_correction (municipality_id, import_id, incident_id, party_id, before, version)
       select $1, $3, i.id, $2, jsonb_build_object(${kept}), i.version + 1
       from import_known k join incident i on ${OWN} and i.id = k.id where k.outcome = 'CHANGED'`,
      [municipalityId, partyId, importId],
    );
    await tx.query(
      `update incident i set ${CONTENT.map((name) => `${name} = s.${name}`).join(', ')}, import_digest = s.digest,
         version = i.version + 1, import_version = i.version + 1, user_id = $3, updated_at = $4
       from import_known k join import_stage s on s.line = k.line
       where k.outcome = 'CHANGED' and ${OWN} and i.id = k.id`,
      [municipalityId, partyId, userId || null, tx.now],
    );
  }

  /** Tells the listeners of opened weeks who may read any of the import's rows. */
  async announce(tx: Transaction, importId: string): Promise<void> {
    await tx.query(NOTICE_OF_IMPORT, [tx.actor.municipalityId, importId]);
  }
}

/** Rows that are neither stored nor twice in the file. */
const FRESH = `import_stage s
  where not exists (select 1 from import_twice t where t.line = s.line)
    and not exists (select 1 from import_known k where k.line = s.line)`;

/** Whether a row is history, which no report will ever share, and of a level that is shared. */
function isShared(row: string): string {
  return `(${row}.secrecy_level in ('OPEN', 'SHARED') and ${row}.week not in
    (select w.week from week w where w.municipality_id = $1 and w.state not in ${FROZEN}))`;
}
