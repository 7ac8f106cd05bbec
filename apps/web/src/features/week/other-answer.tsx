import { LevelBadge } from '@/domain-ui/level-badge';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/states';
import type { AreaRow } from './week.graphql';

interface OtherAnswerProps {
  row: AreaRow;
  onKeepOwn: () => void;
  onTakeOther: () => void;
}

/** Somebody else was first: their answer, and the choice between the two. */
export function OtherAnswer({ row, onKeepOwn, onTakeOther }: OtherAnswerProps) {
  return (
    <Notice tone="warning" title="Någon annan har sparat medan du skrev" live>
      <p>Sparat nu:</p>
      <p>
        <LevelBadge level={row.jointLevel} />
      </p>
      <p className="week-other-text">{row.jointText || 'Ingen text.'}</p>
      <p className="row">
        <Button size="small" onClick={onKeepOwn}>
          Behåll min
        </Button>
        <Button size="small" onClick={onTakeOther}>
          Använd den sparade
        </Button>
      </p>
    </Notice>
  );
}
