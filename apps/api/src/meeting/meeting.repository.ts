import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { partMarkJson } from '../access/secrecy-mark.sql.js';
import { visiblePart, visibleTo } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import { joinAreaText, PART_TEXT } from '../week/joint.sql.js';
import type { AreaPartyText, Need } from './meeting.model.js';

export interface MeetingTimes {
  startedAt: string;
  endedAt: string | null;
}

/** Every query that the meeting's page adds to the week's own. */
@Injectable()
export class MeetingRepository {
  times(tx: Transaction, week: WeekIndex): Promise<MeetingTimes | null> {
    return tx.one<MeetingTimes>(
      `select ${utc('started_at')} "startedAt", ${utc('ended_at')} "endedAt" from meeting where municipality_id = $1 and week = $2`,
      [tx.actor.municipalityId, week],
    );
  }

  /** What each party writes of each area in its current version. */
  texts(tx: Transaction, week: WeekIndex): Promise<AreaPartyText[]> {
    return tx.query<AreaPartyText>(
      `select a.code "areaCode", ${PARTY_JSON} party, s.level::int, s.trend, ${PART_TEXT} as text, ${partMarkJson('t')} mark
       from (select x.*, r.current_number from area_assessment x join party_report r
           on r.municipality_id = x.municipality_id and r.id = x.report_id and r.current_number = x.number and r.state <> 'WITHDRAWN') s
       join area a on a.municipality_id = s.municipality_id and a.id = s.area_id ${joinParty('s')}
       ${joinAreaText('s', visiblePart('t'))}
       where s.municipality_id = $1 and ${visibleTo('area_assessment', 's')} and s.week = $3
       order by a.name, p.sort_order`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }

  /** What the parties ask of each other in their current versions. */
  needs(tx: Transaction, week: WeekIndex): Promise<Need[]> {
    return tx.query<Need>(
      `select ${PARTY_JSON} party, n.to_party_kind "toPartyKind", a.code "areaCode", n.text, ${partMarkJson('n')} mark
       from need n
       join party_report r on r.municipality_id = n.municipality_id and r.id = n.report_id and r.current_number = n.number
         and r.state <> 'WITHDRAWN'
       left join area a on a.municipality_id = n.municipality_id and a.id = n.area_id ${joinParty('n')}
       where n.municipality_id = $1 and ${visibleTo('need', 'n')} and n.week = $3
       order by p.sort_order, n.position`,
      [tx.actor.municipalityId, tx.actor.partyId, week],
    );
  }
}
