import { utc } from '../database/sql.js';

const MOST = 200;

/** The police's notices of the week in placeholder `week` as a JSON list of the API's `PoliceNotice`, newest event first. */
export const policeNoticesJson = (week: string): string => `
  (select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'type', x.type, 'isSummary', x.is_summary,
      'municipalityWide', x.municipality_wide, 'eventAt', ${utc('x.event_at')}, 'publishedAt', ${utc('x.published_at')},
      'url', x.url) order by x.at desc, x.id), '[]')
   from (
     select n.*, coalesce(n.event_at, n.published_at) at from police_notice n
     where n.municipality_id = $1 and n.week = ${week} order by at desc, n.id limit ${MOST}
   ) x)`;
