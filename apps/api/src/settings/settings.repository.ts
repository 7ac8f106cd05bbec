import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import { utc } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { ImportRecord } from './settings.model.js';

const RECORDS = 50;
const OPERATOR = 'Driften';

export interface SettingsRow {
  imports: ImportRecord[];
  openWeeks: WeekIndex[];
  demo: boolean;
}

/** What the settings page asks that no other feature answers. */
@Injectable()
export class SettingsRepository {
  /** The journal of imports (a list of incidents is its own party's affair), the open weeks and the demo mark. */
  page(tx: Transaction): Promise<SettingsRow> {
    return tx.found<SettingsRow>(
      `select
         (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'fileName', b.file_name,
             'accepted', b.accepted, 'refused', b.refused, 'duplicates', b.duplicates, 'note', b.note,
             'by', b.by, 'importedAt', ${utc('b.imported_at')}) order by b.imported_at desc, b.id), '[]')
          from (
            select i.*, coalesce(u.name, $3) "by" from import_batch i left join app_user u on u.id = i.user_id
            where i.municipality_id = $1 and (i.party_id = $2 or i.kind <> 'INCIDENT_LIST')
            order by i.imported_at desc, i.id limit ${RECORDS}
          ) b) imports,
         (select coalesce(json_agg(w.week order by w.week), '[]') from week w
          where w.municipality_id = $1 and w.state <> 'CLOSED') "openWeeks",
         (select demo from installation) demo`,
      [tx.actor.municipalityId, tx.actor.partyId, OPERATOR],
    );
  }
}
