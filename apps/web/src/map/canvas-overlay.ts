import L from 'leaflet';
import type { PaneName } from './map-panes';

/** How far outside the box is drawn, as a share of it, so that a drag shows no empty edge at once. */
const MARGIN = 0.15;

/** One drawing: world pixels at zoom 0 become canvas pixels by `x * scale - left`. */
export interface Frame {
  context: CanvasRenderingContext2D;
  canvas: HTMLCanvasElement;
  width: number;
  height: number;
  scale: number;
  left: number;
  top: number;
  /** The canvas' corner in the map's box, in pixels; marks are hit in the box. */
  offset: L.Point;
}

export type Paint = (frame: Frame) => void;

/** A canvas over the map that is painted anew when the map has moved and scaled while it zooms. */
export class CanvasOverlay extends L.Layer {
  private readonly canvas = document.createElement('canvas');
  private corner = L.latLng(0, 0);
  private zoom = 0;
  private queued = 0;

  constructor(
    private readonly paneName: PaneName,
    private paint: Paint,
  ) {
    super();
    this.canvas.className = 'map-canvas leaflet-zoom-animated';
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  override onAdd(map: L.Map): this {
    map.getPane(this.paneName)?.append(this.canvas);
    this.redraw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.queued);
    this.canvas.remove();
    return this;
  }

  override getEvents() {
    return {
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      zoomanim: (event: L.LeafletEvent) => this.follow(event as L.ZoomAnimEvent),
    };
  }

  setPaint(paint: Paint): void {
    this.paint = paint;
    if (!this._map) return;
    cancelAnimationFrame(this.queued);
    this.queued = requestAnimationFrame(() => this.redraw());
  }

  private redraw(): void {
    const map = this._map;
    const context = this.canvas.getContext('2d');
    if (!map || !context) return;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const [width, height] = [size.x + 2 * margin.x, size.y + 2 * margin.y];
    const density = Math.min(2, devicePixelRatio);
    this.canvas.width = width * density;
    this.canvas.height = height * density;
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    const offset = L.point(-margin.x, -margin.y);
    const at = map.containerPointToLayerPoint(offset);
    L.DomUtil.setPosition(this.canvas, at);
    this.corner = map.layerPointToLatLng(at);
    this.zoom = map.getZoom();
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const origin = map.getPixelOrigin().add(at);
    const scale = map.getZoomScale(this.zoom, 0);
    this.paint({ context, canvas: this.canvas, width, height, scale, left: origin.x, top: origin.y, offset });
  }

  private follow({ center, zoom }: L.ZoomAnimEvent): void {
    const map = this._map;
    const pane = map.getPane('mapPane');
    if (!pane) return;
    const middle = map.project(center, zoom).subtract(map.getSize().divideBy(2));
    const at = map.project(this.corner, zoom).subtract(middle).subtract(L.DomUtil.getPosition(pane));
    L.DomUtil.setTransform(this.canvas, at, map.getZoomScale(zoom, this.zoom));
  }
}
