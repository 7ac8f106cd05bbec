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
  asked ??= readTiles().catch(() => {
    asked = null;
    return null;
  });
  return asked;
}

async function readTiles(): Promise<TileSource | null> {
  const answer = await fetch('/settings.json', { credentials: 'same-origin' });
  const { tiles, tilesAttribution } = (await answer.json()) as ServerSettings;
  return tiles === null ? null : { url: tiles, attribution: asText(tilesAttribution ?? '') };
}

/** Leaflet takes an attribution for HTML; ours is words. */
const asText = (words: string): string => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
