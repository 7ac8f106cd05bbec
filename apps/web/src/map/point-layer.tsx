import type L from 'leaflet';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Frame } from './canvas-overlay';
import { addHitTest } from './hit-tests';
import { toLatLng } from './lat-lng';
import { useMap } from './map-context';
import { drawPoints, nearest, placePoints, type MapPoint } from './point-painter';
import { useCanvasOverlay } from './use-canvas-overlay';

interface PointLayerProps {
  points: readonly MapPoint[];
  selected?: string | null;
  highlighted?: string | null;
  onSelect?: (id: string) => void;
  onHover?: (id: string | null) => void;
}

/** Thousands of points on one canvas; form and colour tell the tones apart. The table beside is the keyboard's way. */
export function PointLayer({ points, selected, highlighted, onSelect, onHover }: PointLayerProps) {
  const map = useMap();
  const placed = useRef<Float64Array>(new Float64Array(0));
  const world = useMemo(() => {
    const pixels = new Float64Array(points.length * 2);
    points.forEach((point, index) => {
      const { x, y } = map.project(toLatLng(point), 0);
      pixels[2 * index] = x;
      pixels[2 * index + 1] = y;
    });
    return pixels;
  }, [map, points]);

  const paint = useCallback(
    (frame: Frame) => {
      placed.current = placePoints(world, frame);
      drawPoints(frame, points, placed.current, [selected, highlighted]);
    },
    [points, world, selected, highlighted],
  );
  useCanvasOverlay('points', paint);

  const latest = useRef({ points, onSelect, onHover });
  useEffect(() => {
    latest.current = { points, onSelect, onHover };
  });
  useEffect(() => {
    const pointAt = (at: L.Point) => nearest(placed.current, latest.current.points, at);
    let hovered: string | null = null;
    const handleMove = ({ containerPoint }: L.LeafletMouseEvent) => {
      const id = pointAt(containerPoint)?.id ?? null;
      if (id === hovered) return;
      hovered = id;
      map.getContainer().classList.toggle('is-pointing', id !== null);
      latest.current.onHover?.(id);
    };
    const handleClick = ({ containerPoint }: L.LeafletMouseEvent) => {
      const point = pointAt(containerPoint);
      if (point) latest.current.onSelect?.(point.id);
    };
    const removeTest = addHitTest(map, (at) => latest.current.onSelect !== undefined && pointAt(at) !== null);
    map.on('mousemove', handleMove).on('click', handleClick);
    return () => {
      removeTest();
      map.off('mousemove', handleMove).off('click', handleClick);
    };
  }, [map]);
  return null;
}
