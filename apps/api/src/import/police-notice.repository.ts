import { Injectable } from '@nestjs/common';
import type { WeekIndex } from '@samlad/domain/week.js';
import type { PoliceNotice } from '@samlad/import/police-notice.js';
import { newId, type Transaction } from '../database/transaction.js';

/** A notice with the week it belongs to; `isCountyWide` when it names no municipality. */
export interface LocalNotice {
  notice: PoliceNotice;
  week: WeekIndex;
  isCountyWide: boolean;
}

/** Every query that writes the police's published notices. They belong to no party; maintenance writes them. */
@Injectable()
export class PoliceNoticeRepository {
  /** Source id → content hash of the stored notices, locked against other imports until the transaction ends. */
  async known(tx: Transaction): Promise<Map<string, string>> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [
      `police-notices:${tx.actor.municipalityId}`,
    ]);
    const rows = await tx.query<{ sourceId: string; hash: string }>(
      `select source_id::text "sourceId", content_hash hash from police_notice where municipality_id = $1`,
      [tx.actor.municipalityId],
    );
    return new Map(rows.map(({ sourceId, hash }) => [sourceId, hash]));
  }

  /** Stores notices; one with a known source id is written anew as its next version. */
  async store(tx: Transaction, notices: readonly LocalNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await tx.query(
      `insert into police_notice (municipality_id, id, source_id, week, title, type, is_summary, municipality_wide,
         event_at, published_at, url, content_hash)
       select $1::uuid, id, source_id, week, title, type, is_summary, municipality_wide, event_at, published_at, url,
         content_hash
       from jsonb_populate_recordset(null::police_notice, $2::jsonb)
       on conflict (municipality_id, source_id) do update set week = excluded.week, title = excluded.title,
         type = excluded.type, is_summary = excluded.is_summary, municipality_wide = excluded.municipality_wide,
         event_at = excluded.event_at, published_at = excluded.published_at, url = excluded.url,
         content_hash = excluded.content_hash, version = police_notice.version + 1`,
      [tx.actor.municipalityId, JSON.stringify(notices.map(storedNotice))],
    );
  }

  /** Takes away notices that the police have moved to another municipality. */
  async remove(tx: Transaction, sourceIds: readonly string[]): Promise<void> {
    if (sourceIds.length === 0) return;
    await tx.query(`delete from police_notice where municipality_id = $1 and source_id = any($2::bigint[])`, [
      tx.actor.municipalityId,
      sourceIds,
    ]);
  }

  /** Tells the listeners of the opened weeks among these. */
  async announce(tx: Transaction, weeks: readonly WeekIndex[]): Promise<void> {
    const opened = await tx.query<{ week: WeekIndex }>(
      'select week from week where municipality_id = $1 and week = any($2::integer[])',
      [tx.actor.municipalityId, [...new Set(weeks)]],
    );
    for (const { week } of opened) await tx.announceWeek(week);
  }
}

const storedNotice = ({ notice, week, isCountyWide }: LocalNotice) => ({
  id: newId(),
  source_id: notice.sourceId,
  week,
  title: notice.title,
  type: notice.type,
  is_summary: notice.isSummary,
  municipality_wide: isCountyWide,
  event_at: notice.eventAt,
  published_at: notice.publishedAt,
  url: notice.url,
  content_hash: notice.contentHash,
});
