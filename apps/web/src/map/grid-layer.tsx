import L from 'leaflet';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Bounds } from './bounds';
import type { Frame } from './canvas-overlay';
import { classOf, countClasses } from './grid-classes';
import { addHitTest } from './hit-tests';
import { fromLatLng, toLatLng } from './lat-lng';
import { useMap } from './map-context';
import { resolveColours } from './theme-colours';
import { useCanvasOverlay } from './use-canvas-overlay';

export interface MapCell extends Bounds {
  id: string;
  count: number;
}

interface GridLayerProps {
  cells: readonly MapCell[];
  selected?: string | null;
  onSelect?: (id: string) => void;
}

const NUMBER_NEEDS_PX = 22;
const COLOURS = ['--point', '--point-edge', '--focus'] as const;

/** Cells of a grid, darker for more, each with its count once there is room for the number. */
export function GridLayer({ cells, selected, onSelect }: GridLayerProps) {
  const map = useMap();
  const boxes = useMemo(
    () =>
      cells.map(({ west, south, east, north }) => {
        const from = map.project(toLatLng({ longitude: west, latitude: north }), 0);
        const to = map.project(toLatLng({ longitude: east, latitude: south }), 0);
        return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
      }),
    [map, cells],
  );
  const paint = useCallback(
    (frame: Frame) => {
      const { context, canvas, scale, left, top } = frame;
      const colours = resolveColours(canvas, COLOURS);
      const ends = countClasses(cells.map((cell) => cell.count));
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      cells.forEach((cell, index) => {
        const box = boxes[index];
        if (!box) return;
        const [x, y] = [box.x * scale - left, box.y * scale - top];
        const [width, height] = [box.width * scale, box.height * scale];
        context.globalAlpha = 0.22 + (0.58 * (classOf(cell.count, ends) + 1)) / Math.max(1, ends.length);
        context.fillStyle = colours['--point'];
        context.fillRect(x + 0.5, y + 0.5, width - 1, height - 1);
        context.globalAlpha = 1;
        if (cell.id === selected) {
          context.lineWidth = 3;
          context.strokeStyle = colours['--focus'];
          context.strokeRect(x, y, width, height);
        }
        if (width >= NUMBER_NEEDS_PX) drawNumber(context, cell.count, x + width / 2, y + height / 2, colours);
      });
    },
    [cells, boxes, selected],
  );
  useCanvasOverlay('grid', paint);

  const latest = useRef({ cells, onSelect });
  useEffect(() => {
    latest.current = { cells, onSelect };
  });
  useEffect(() => {
    const cellAt = (at: L.Point) => {
      const { longitude, latitude } = fromLatLng(map.containerPointToLatLng(at));
      return latest.current.cells.find(
        ({ west, east, south, north }) =>
          longitude >= west && longitude < east && latitude >= south && latitude < north,
      );
    };
    const handleClick = ({ containerPoint }: L.LeafletMouseEvent) => {
      const cell = cellAt(containerPoint);
      if (cell) latest.current.onSelect?.(cell.id);
    };
    const removeTest = addHitTest(
      map,
      (at) => latest.current.onSelect !== undefined && cellAt(at) !== undefined,
    );
    map.on('click', handleClick);
    return () => {
      removeTest();
      map.off('click', handleClick);
    };
  }, [map]);
  return null;
}

function drawNumber(
  context: CanvasRenderingContext2D,
  count: number,
  x: number,
  y: number,
  colours: Record<(typeof COLOURS)[number], string>,
) {
  context.font = '600 12px system-ui, sans-serif';
  context.lineWidth = 3.5;
  context.strokeStyle = colours['--point'];
  context.strokeText(String(count), x, y);
  context.fillStyle = colours['--point-edge'];
  context.fillText(String(count), x, y);
}
