export type PointTone = 'default' | 'own' | 'context' | 'muted';

interface Mark {
  colour: '--point' | '--point-own' | '--point-context' | '--point-muted';
  /** Draws a mark of a radius around 0, 0; each tone has a form of its own beside its colour. */
  trace: (path: CanvasRenderingContext2D, radius: number) => void;
}

function corners(path: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]) {
  points.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
}

const circle: Mark['trace'] = (path, radius) => path.arc(0, 0, radius, 0, 2 * Math.PI);
const diamond: Mark['trace'] = (path, r) =>
  corners(path, [
    [0, -1.25 * r],
    [1.25 * r, 0],
    [0, 1.25 * r],
    [-1.25 * r, 0],
  ]);
const square: Mark['trace'] = (path, r) => path.rect(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
const triangle: Mark['trace'] = (path, r) =>
  corners(path, [
    [0, -1.2 * r],
    [1.15 * r, 0.9 * r],
    [-1.15 * r, 0.9 * r],
  ]);

export const POINT_MARKS: Record<PointTone, Mark> = {
  default: { colour: '--point', trace: circle },
  own: { colour: '--point-own', trace: diamond },
  context: { colour: '--point-context', trace: square },
  muted: { colour: '--point-muted', trace: triangle },
};

export const POINT_COLOURS = [
  '--point',
  '--point-own',
  '--point-context',
  '--point-muted',
  '--point-edge',
  '--focus',
] as const;
