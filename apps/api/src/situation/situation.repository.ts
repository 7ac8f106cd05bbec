import { Injectable } from '@nestjs/common';
import { MEASURE_STATES_TAKING_COMMITMENTS, WORKING_COMMITMENT_STATES } from '@samlad/domain/measure.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { noteCounted } from '../access/counted.js';
import { visibleTo } from '../access/visible-to.js';
import { policeNoticesJson } from '../context/police-notice.sql.js';
import type { PoliceNotice } from '../context/police-notice.model.js';
import { today } from '../database/today.js';
import type { Transaction } from '../database/transaction.js';
import type { PointColumns } from '../incident/incident-map.model.js';
import type { AreaRow } from './situation.model.js';
import {
  areaRowsJson,
  pointsJson,
  restrictedInWeek,
  WEEK_TABLES,
  WITHOUT_POSITION,
} from './situation.sql.js';

/** An area's row before expectation and attention; `reference` holds its counts in the preceding weeks with data. */
export type AreaFigures = Omit<AreaRow, 'expected' | 'deviation' | 'attention'> & { reference: number[] };

export interface WeekFigures {
  areas: AreaFigures[];
  municipalityCount: number;
  overlayCount: number;
  withoutPosition: number;
  points: PointColumns;
  policeNotices: PoliceNotice[];
  unansweredCommitments: number;
  commitmentsWithoutDosage: number;
}

const total = (condition: string) =>
  `(select coalesce(sum(s.count), 0)::integer from seen s where s.week = $3 and ${condition})`;

const ownCommitments = (condition: string) => `
  (select count(*)::integer from commitment c
   join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id and ${visibleTo('measure', 'm')}
   where c.municipality_id = $1 and c.party_id = $2 and ${condition})`;

const WITHOUT_DOSAGE = `c.state = any ($6::text[]) and m.agreed_in_week < $3
  and not exists (select 1 from dosage d
    where d.municipality_id = c.municipality_id and d.commitment_id = c.id and d.week = $3)`;

const RESTRICTED = restrictedInWeek();

/** The situation of one week: everything its page shows, in one statement. */
@Injectable()
export class SituationRepository {
  async week(tx: Transaction, week: WeekIndex): Promise<WeekFigures> {
    await noteCounted(tx, RESTRICTED, [tx.actor.municipalityId, tx.actor.partyId, week, today(tx)]);
    const row = await tx.preparedFound<{ figures: WeekFigures }>(
      `${WEEK_TABLES}
       select json_build_object('areas', ${areaRowsJson(`a.kind = 'DISTRICT'`)},
         'municipalityCount', ${total('s.joint')},
         'overlayCount', ${total('not s.joint')},
         'withoutPosition', ${WITHOUT_POSITION}, 'points', ${pointsJson('true')},
         'policeNotices', ${policeNoticesJson('$3')},
         'unansweredCommitments', ${ownCommitments(`c.state = 'PROPOSED' and m.state = any ($5::text[])`)},
         'commitmentsWithoutDosage', ${ownCommitments(WITHOUT_DOSAGE)}) figures`,
      [
        tx.actor.municipalityId,
        tx.actor.partyId,
        week,
        today(tx),
        MEASURE_STATES_TAKING_COMMITMENTS,
        WORKING_COMMITMENT_STATES,
      ],
    );
    return row.figures;
  }
}
