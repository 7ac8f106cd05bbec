/** Where background tiles come from; the server writes it into the page, and without it there is none. */
export interface TileSource {
  /** With {z}, {x} and {y}. */
  url: string;
  attribution: string;
  maxZoom: number;
}

const MAX_ZOOM = 19;

/** Reads `<meta name="samlad:tiles" content="https://…/{z}/{x}/{y}.png" data-attribution="…">`. */
export function configuredTiles(): TileSource | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="samlad:tiles"]');
  if (!meta?.content) return null;
  const { attribution = '', maxZoom = '' } = meta.dataset;
  return { url: meta.content, attribution, maxZoom: Number(maxZoom) || MAX_ZOOM };
}
