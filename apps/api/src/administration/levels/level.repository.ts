import { Injectable } from '@nestjs/common';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { LEVELLED_THINGS, type LevelledThing, markColumns } from '../../access/levels.js';
import type { Mark } from '../../access/marks.js';
import { visibleCommitment, visibleTo } from '../../access/visible-to.js';
import { utc } from '../../database/sql.js';
import type { Transaction } from '../../database/transaction.js';
import type { LevelChange } from './level.model.js';

export interface LevelledRow {
  id: string;
  level: SecrecyLevel;
  /** The week whose page shows it; null for things that are shown in the present one. */
  week: number | null;
  /** Whether it has the level of another thing and none of its own. */
  follows: boolean;
  /** Whether others than its party could read it, if its level lets them. */
  isTold: boolean;
}

const PRESENT = `null::integer week, true "isTold"`;
const SHOWN: Record<LevelledThing, string> = {
  INCIDENT: `week, shared and removed_at is null "isTold"`,
  PROBLEM: PRESENT,
  MEASURE: PRESENT,
  COMMITMENT: PRESENT,
  DECISION: 'week, removed_at is null "isTold"',
};

/** Things that have the level of another: the condition that says so. */
const FOLLOWS: Partial<Record<LevelledThing, string>> = { DECISION: 'measure_id is not null' };

/**
 * Rows of other parties that stand on a thing and would be left hanging if it were hidden, as far as the reader sees them:
 * a refusal must not tell of the rest, which stay with their party; $3 is the thing's id.
 */
const OTHERS: Partial<Record<LevelledThing, string>> = {
  PROBLEM: `select 1 from measure m where m.municipality_id = $1 and m.problem_id = $3 and m.party_id <> $2
      and ${visibleTo('measure', 'm')}
    union all select 1 from measure m join commitment c on c.municipality_id = m.municipality_id and c.measure_id = m.id
      where m.municipality_id = $1 and m.problem_id = $3 and c.party_id <> $2
      and ${visibleCommitment('c')}`,
  MEASURE: `select 1 from commitment c where c.municipality_id = $1 and c.measure_id = $3 and c.party_id <> $2
      and ${visibleCommitment('c')}`,
};

/** Every statement about levels of single things; only the author's party reaches a row here. */
@Injectable()
export class LevelRepository {
  /** The own party's thing, held until the transaction ends; NOT_FOUND for every other. */
  own(tx: Transaction, thing: LevelledThing, id: string): Promise<LevelledRow> {
    return tx.found<LevelledRow>(
      `select id, secrecy_level as level, ${SHOWN[thing]}, ${FOLLOWS[thing] ?? 'false'} follows from ${LEVELLED_THINGS[thing]}
       where municipality_id = $1 and party_id = $2 and id = $3 for update`,
      [tx.actor.municipalityId, tx.actor.partyId, id],
    );
  }

  /** Whether other parties have something that stands on the thing. */
  async bearsOthers(tx: Transaction, thing: LevelledThing, id: string): Promise<boolean> {
    const sql = OTHERS[thing];
    if (sql === undefined) return false;
    return (await tx.one(`${sql} limit 1`, [tx.actor.municipalityId, tx.actor.partyId, id])) !== null;
  }

  set(
    tx: Transaction,
    thing: LevelledThing,
    id: string,
    expectedVersion: number,
    mark: Mark,
  ): Promise<{ version: number } | null> {
    return tx.changed(
      `update ${LEVELLED_THINGS[thing]} set secrecy_level = $5, osl_provision = $6, circle_id = $7, level_reason = $8,
         level_set_by = $9, level_set_at = $10, version = version + 1
       where municipality_id = $1 and party_id = $2 and id = $3 and version = $4 returning version`,
      [tx.actor.municipalityId, tx.actor.partyId, id, expectedVersion, ...markColumns(mark)],
    );
  }

  /** The changes of an own thing's level, newest first. */
  history(tx: Transaction, thing: LevelledThing, id: string): Promise<LevelChange[]> {
    return tx.query<LevelChange>(
      `select l.id, l.previous_level as "from", l.level as "to", l.osl_provision provision, l.reason,
         coalesce(u.name, 'Samlad') "by", ${utc('l.changed_at')} "at"
       from level_change l left join app_user u on u.id = l.user_id
       where l.municipality_id = $1 and l.party_id = $2 and (select samlad.reads_content()) and l.object_type = $3
         and l.object_id = $4 order by l.changed_at desc, l.id limit 100`,
      [tx.actor.municipalityId, tx.actor.partyId, thing, id],
    );
  }
}
