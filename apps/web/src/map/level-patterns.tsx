import { memo } from 'react';

const SIZE = 12;

/** The drawing over the colour, one for each level; a level must be told apart in grey. */
const INK: Record<number, string | null> = {
  0: null,
  1: 'M3 3h1.6M9 9h1.6',
  2: 'M-3 3 3 -3M-3 15 15 -3M9 15 15 9',
  3: 'M-3 3 3 -3M-3 15 15 -3M9 15 15 9M-3 9 3 15M-3 -3 15 15M9 -3 15 3',
  4: 'M2 0v12M6 0v12M10 0v12',
};

const STRIPES = 'M-3 3 3 -3M-3 15 15 -3M9 15 15 9';

/** The fill of a level on the map, for the SVG attribute `fill`. */
export function levelFill(level: number | null, proposed: boolean): string {
  if (level === null || !(level in INK)) return 'url(#map-level-none)';
  return `url(#map-level-${level}${proposed ? '-proposed' : ''})`;
}

function LevelPattern({ level, proposed }: { level: number; proposed: boolean }) {
  const ink = INK[level];
  return (
    <pattern
      id={`map-level-${level}${proposed ? '-proposed' : ''}`}
      width={SIZE}
      height={SIZE}
      patternUnits="userSpaceOnUse"
    >
      <rect width={SIZE} height={SIZE} style={{ fill: `var(--level-${level})` }} />
      {proposed ? (
        <path d={STRIPES} style={{ stroke: 'var(--surface)', strokeWidth: 4, opacity: 0.75 }} />
      ) : (
        ink && (
          <path
            d={ink}
            style={{
              stroke: `var(--level-${level}-text)`,
              strokeWidth: 1.3,
              opacity: 0.45,
              strokeLinecap: 'round',
            }}
          />
        )
      )}
    </pattern>
  );
}

/** The fills of levels 0–4, decided and proposed, for the maps on the page. */
export const LevelPatterns = memo(function LevelPatterns() {
  return (
    <svg className="map-patterns" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="map-level-none" width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect width={SIZE} height={SIZE} style={{ fill: 'var(--level-none)' }} />
        </pattern>
        {Object.keys(INK).map((level) => (
          <LevelPattern key={level} level={Number(level)} proposed={false} />
        ))}
        {Object.keys(INK).map((level) => (
          <LevelPattern key={`${level} proposed`} level={Number(level)} proposed />
        ))}
      </defs>
    </svg>
  );
});
