import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = resolve(process.env['SAMLAD_SHARED_DATA'] ?? '../shared/data');

export interface Notice {
  text: string;
  /** When it was published, as the source wrote it. */
  at: string;
}

/** Whether the police's notices are at hand (`../shared/data` or SAMLAD_SHARED_DATA). */
export const hasPoliceTexts = existsSync(resolve(ROOT, 'police/polisen_events_2022-09_2025-06.jsonl.gz'));

/** The police's notices of the whole country, title and summary. */
export function policeNotices(): Notice[] {
  return lines('police/polisen_events_2022-09_2025-06.jsonl.gz').map((line) => {
    const event: { name: string; summary: string; datetime: string } = JSON.parse(line);
    return { text: `${event.name}\n${event.summary}`, at: event.datetime };
  });
}

/** Names of places of the whole country, as a gazetteer would hold them. */
export function placeNames(): string[] {
  const columns: [path: string, column: number][] = [
    ['places/svenska_orter.csv', 0],
    ['places/svenska_orter.csv', 1],
    ['places/municipality_county.csv', 2],
    ['places/municipality_county.csv', 4],
    ['places/municipality_county.csv', 5],
    ['places/huddinge_konst_platser.csv', 1],
    ['places/skolverket_grundskolor_stockholms_lan.csv', 1],
    ['places/postal_codes_sodertorn_stockholm.csv', 1],
    ['police/polisen_event_locations.csv', 0],
  ];
  return columns.flatMap(([path, column]) =>
    lines(path)
      .slice(1)
      .map((line) => line.split(',')[column] ?? ''),
  );
}

function lines(path: string): string[] {
  const bytes = readFileSync(resolve(ROOT, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
}
