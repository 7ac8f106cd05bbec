import { Injectable } from '@nestjs/common';
import type { ReportState } from '@samlad/domain/party-report.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { ACTING_PARTY, visibleTo } from '../access/visible-to.js';
import { areaValidIn } from '../area/area.sql.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { Party } from '../party/party.model.js';
import { joinParty, PARTY_JSON } from '../party/party.sql.js';
import type { SignaturePurpose } from './week.model.js';

interface SignatureRow {
  purpose: SignaturePurpose;
  userId: string;
  userName: string;
  role: Role;
  party: Party;
  signedAt: string;
}

interface ReportStanding {
  party: Party;
  reportId: string | null;
  state: ReportState | null;
  version: number | null;
  number: number | null;
  nothingToReport: boolean | null;
  submittedAt: string | null;
}

export interface WeekStanding {
  reports: ReportStanding[];
  signatures: SignatureRow[];
  areasWithoutJointLevel: number;
  hasMinutes: boolean;
}

/** The signatures that hold: those on the newest compilation and on the minutes as they read now. */
const SIGNATURES = `
  select s.purpose, s.user_id, u.name user_name, s.role, s.signed_at, ${PARTY_JSON} party
  from week_signature s
  join week w on w.municipality_id = s.municipality_id and w.week = s.week
  left join minutes mi on mi.municipality_id = s.municipality_id and mi.week = s.week
  join app_user u on u.id = s.user_id ${joinParty('s')}
  where s.municipality_id = $1 and s.week = $2
    and s.signed_number = case s.purpose when 'REVIEW' then w.compilation_number else mi.version end`;

/** Where a week stands: who has handed in, who has signed, what is missing. */
@Injectable()
export class WeekStatusRepository {
  /** Everything in one statement. */
  standing(tx: Transaction, week: WeekIndex): Promise<WeekStanding> {
    return tx.preparedFound<WeekStanding>(
      `select
        (select coalesce(json_agg(json_build_object('party', ${PARTY_JSON}, 'reportId', r.id, 'state', r.state,
            'version', r.version, 'number', r.current_number, 'nothingToReport', r.nothing_to_report,
            'submittedAt', ${utc('r.submitted_at')}) order by p.sort_order, p.id), '[]')
         from party p
         join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
         left join party_report r on r.municipality_id = p.municipality_id and r.week = $2 and r.party_id = p.id
         where p.municipality_id = $1) reports,
        (select coalesce(json_agg(json_build_object('purpose', g.purpose, 'userId', g.user_id, 'userName', g.user_name,
            'role', g.role, 'party', g.party, 'signedAt', ${utc('g.signed_at')}) order by g.signed_at, g.user_id), '[]')
         from (${SIGNATURES}) g) signatures,
        (select count(*)::integer from area a
         where a.municipality_id = $1 and a.kind = 'DISTRICT' and ${areaValidIn('a', '$2')}
           and not exists (select 1 from joint_assessment j
             where j.municipality_id = $1 and j.week = $2 and j.area_id = a.id
               and ${visibleTo('joint_assessment', 'j', ACTING_PARTY)})) "areasWithoutJointLevel",
        exists (select 1 from minutes mi
          where mi.municipality_id = $1 and mi.week = $2 and ${visibleTo('minutes', 'mi', ACTING_PARTY)}
            and btrim(mi.text, E' \\n\\t') <> '') "hasMinutes"`,
      [tx.actor.municipalityId, week],
    );
  }

  /** The signers who count for a purpose, first to last. */
  signers(
    tx: Transaction,
    week: WeekIndex,
    purpose: SignaturePurpose,
  ): Promise<{ userId: string; partyId: string; role: Role }[]> {
    return tx.query(
      `select g.user_id "userId", g.party ->> 'id' "partyId", g.role
       from (${SIGNATURES}) g where g.purpose = $3 order by g.signed_at, g.user_id`,
      [tx.actor.municipalityId, week, purpose],
    );
  }

  /** Signs the newest compilation or the minutes as they read now, in the actor's name; false when she has nothing to read. */
  async sign(tx: Transaction, week: WeekIndex, purpose: SignaturePurpose): Promise<boolean> {
    const signed = await tx.changed(
      `insert into week_signature (municipality_id, week, purpose, user_id, party_id, role, signed_at, signed_number)
       select w.municipality_id, w.week, $3::text, $4, $5, $6, $7,
         case $3::text when 'REVIEW' then w.compilation_number else mi.version end
       from week w left join minutes mi on mi.municipality_id = w.municipality_id and mi.week = w.week
         and ${visibleTo('minutes', 'mi', ACTING_PARTY)}
       where w.municipality_id = $1 and w.week = $2 and ($3::text = 'REVIEW' or mi.version is not null)
       returning user_id`,
      [tx.actor.municipalityId, week, purpose, tx.actor.userId, tx.actor.partyId, tx.actor.role, tx.now],
    );
    return signed !== null;
  }
}
