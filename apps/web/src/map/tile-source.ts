import { fetchJson } from '@/lib/request';

/** Where background tiles come from; without one, areas lie on a plain ground and nothing is fetched. */
export interface TileSource {
  /** With {z}, {x} and {y}. */
  url: string;
  attribution: string;
}

interface ServerSettings {
  tiles: string | null;
  tilesAttribution: string | null;
}

let asked: Promise<TileSource | null> | null = null;

/** The source that the server is set up with, asked for once; none when the server cannot be reached. */
export function configuredTiles(): Promise<TileSource | null> {
  asked ??= fetchJson<ServerSettings>('/settings.json').then(
    ({ tiles, tilesAttribution }) =>
      tiles === null ? null : { url: tiles, attribution: asText(tilesAttribution ?? '') },
    () => {
      asked = null;
      return null;
    },
  );
  return asked;
}

/** Leaflet takes an attribution for HTML; ours is words. */
const asText = (words: string): string => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
