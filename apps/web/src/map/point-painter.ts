import type L from 'leaflet';
import type { Frame } from './canvas-overlay';
import { POINT_COLOURS, POINT_MARKS, type PointTone } from './point-marks';
import { resolveColours } from './theme-colours';

export interface MapPoint {
  id: string;
  longitude: number;
  latitude: number;
  tone?: PointTone;
  /** How many it stands for; more makes the mark larger. */
  count?: number;
}

const RADIUS = 5;
const RADIUS_IN_CROWD = 3;
const CROWD = 2_000;
const HIT_PX = 11;

const radiusOf = ({ count = 1 }: MapPoint, base: number) =>
  base + Math.min(9, 2.2 * Math.log2(Math.max(1, count)));

/** Pixels in the map's box, two numbers a point. */
export function placePoints(world: Float64Array, { scale, left, top, offset }: Frame): Float64Array {
  return world.map((pixel, index) => pixel * scale - (index % 2 === 0 ? left - offset.x : top - offset.y));
}

/** The point whose mark lies closest to a place in the map's box, or null further than the mark's edge. */
export function nearest(placed: Float64Array, points: readonly MapPoint[], at: L.Point): MapPoint | null {
  let best: MapPoint | null = null;
  let bestSquare = Infinity;
  points.forEach((point, index) => {
    const dx = (placed[2 * index] ?? Infinity) - at.x;
    const dy = (placed[2 * index + 1] ?? Infinity) - at.y;
    const square = dx * dx + dy * dy;
    const reach = Math.max(HIT_PX, radiusOf(point, RADIUS));
    if (square > reach * reach || square >= bestSquare) return;
    best = point;
    bestSquare = square;
  });
  return best;
}

/** Draws the points in view, and a ring around those that are marked. */
export function drawPoints(
  frame: Frame,
  points: readonly MapPoint[],
  placed: Float64Array,
  marked: readonly (string | null | undefined)[],
) {
  const { context, canvas, width, height, offset } = frame;
  const colours = resolveColours(canvas, POINT_COLOURS);
  const base = points.length > CROWD ? RADIUS_IN_CROWD : RADIUS;
  context.lineWidth = base / 4;
  points.forEach((point, index) => {
    const x = (placed[2 * index] ?? 0) - offset.x;
    const y = (placed[2 * index + 1] ?? 0) - offset.y;
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) return;
    const { colour, trace } = POINT_MARKS[point.tone ?? 'default'];
    const radius = radiusOf(point, base);
    context.translate(x, y);
    context.beginPath();
    trace(context, radius);
    context.fillStyle = colours[colour];
    context.strokeStyle = colours['--point-edge'];
    context.fill();
    context.stroke();
    if (marked.includes(point.id)) {
      context.save();
      drawRing(context, radius, colours['--focus'], colours['--point-edge']);
      context.restore();
    }
    context.translate(-x, -y);
  });
}

function drawRing(context: CanvasRenderingContext2D, radius: number, colour: string, edge: string) {
  for (const [width, style] of [
    [6, edge],
    [3, colour],
  ] as const) {
    context.beginPath();
    context.arc(0, 0, radius + 5, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
}
