import { AREA_LEVEL_LABEL, type AreaLevel } from '@samlad/domain/source-types.js';
import { classNames } from '@/ui/class-names';
import './level-badge.css';

interface LevelBadgeProps {
  /** Null when nobody has set a level. */
  level: AreaLevel | number | null | undefined;
  /** The highest party level that nobody has decided on yet: hatched edge and the word "förslag". */
  proposed?: boolean;
  /** `mark` shows the number and bars alone; the word is read out. */
  look?: 'full' | 'mark';
}

const DASH = '–';

function labelOf(level: LevelBadgeProps['level']): string {
  return AREA_LEVEL_LABEL[level as AreaLevel] ?? 'Ingen nivå';
}

/** A level 0–4 by number, as many bars, and word; never by colour alone. */
export function LevelBadge({ level, proposed = false, look = 'full' }: LevelBadgeProps) {
  const key = level ?? 'none';
  const word = labelOf(level);
  return (
    <span
      className={classNames('level-badge', proposed && 'level-badge-proposed')}
      title={look === 'mark' ? word : undefined}
    >
      <span className={`level-swatch level-swatch-${key}`}>
        <span aria-hidden={level === null || level === undefined}>{level ?? DASH}</span>
      </span>
      <span className={look === 'mark' ? 'visually-hidden' : 'level-badge-label'}>
        {word}
        {proposed && <span className="level-badge-note"> förslag</span>}
      </span>
    </span>
  );
}
