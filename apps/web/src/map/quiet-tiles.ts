import L from 'leaflet';

/** What the types of Leaflet 1.9 leave out of a layer of tiles. */
interface Inside {
  _removeTile: (this: L.GridLayer, key: string) => void;
  _tileReady: (this: L.GridLayer, coords: L.Coords, error?: Error | null, tile?: HTMLElement) => void;
}

const grid = L.GridLayer.prototype as unknown as Inside;

/**
 * Leaflet's tiles, but that the loading of one is ended by taking its address away. Leaflet puts an empty picture in a
 * `data:` address there, which the content security policy does not let in.
 */
export class QuietTiles extends L.TileLayer {
  protected override _abortLoading(): void {
    for (const [key, { coords, el }] of Object.entries(this._tiles)) {
      if (coords.z === this._tileZoom) continue;
      el.onload = el.onerror = null;
      if ((el as HTMLImageElement).complete) continue;
      el.removeAttribute('src');
      el.remove();
      delete this._tiles[key];
      this.fire('tileabort', { tile: el, coords });
    }
  }

  _removeTile(key: string): void {
    this._tiles[key]?.el.removeAttribute('src');
    grid._removeTile.call(this, key);
  }

  _tileReady(coords: L.Coords, error?: Error | null, tile?: HTMLElement): void {
    if (tile?.hasAttribute('src') !== false) grid._tileReady.call(this, coords, error, tile);
  }
}
