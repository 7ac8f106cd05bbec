import type { Finding } from '@samlad/guard/finding.js';
import { inspect } from '@samlad/guard/guard.js';
import { NO_PLACES, placesOf } from '@samlad/guard/places.js';

export type Asked = { places: readonly string[] } | { id: number; text: string };
export interface Told {
  id: number;
  findings: Finding[];
}

let places = NO_PLACES;

/** Reads texts beside the page, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('places' in data) places = placesOf(data.places);
  else self.postMessage({ id: data.id, findings: inspect(data.text, { places }) } satisfies Told);
});
