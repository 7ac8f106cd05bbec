import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { ErrorState, Skeleton } from '@/ui/states';

/**
 * A map that is fetched when it is shown, in a place of the given height. Where it cannot be fetched or drawn, that is said in
 * its place and the page around it stays: what a map shows stands in words beside it.
 */
export function lazyMap<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  height: string,
): ComponentType<Props> {
  const fetched = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        newest = fetched();
        throw error;
      }
    });
  let newest = fetched();
  return function LazyMap(props: Props) {
    const [{ Shown, turn }, setShown] = useState({ Shown: newest, turn: 1 });
    return (
      <MapBoundary key={turn} height={height} onRetry={() => setShown({ Shown: newest, turn: turn + 1 })}>
        <Suspense fallback={<Skeleton height={height} />}>
          <Shown {...props} />
        </Suspense>
      </MapBoundary>
    );
  };
}

interface MapBoundaryProps {
  height: string;
  onRetry: () => void;
  children: ReactNode;
}

/** Holds what goes wrong in a map within the map's own place. */
class MapBoundary extends Component<MapBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { height, onRetry, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div style={{ minHeight: height }}>
        <ErrorState
          title="Kartan kunde inte laddas"
          message="Resten av sidan går att använda. Hjälper det inte att försöka igen, ladda om sidan."
          onRetry={onRetry}
        />
      </div>
    );
  }
}
