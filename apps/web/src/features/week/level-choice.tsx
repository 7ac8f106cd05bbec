import { AREA_LEVELS, AREA_LEVEL_LABEL } from '@samlad/domain/source-types.js';
import { useEffect, useRef } from 'react';
import { LevelBadge } from '@/domain-ui/level-badge';
import { takesText } from '@/lib/shortcut-keys';
import { RadioRow } from '@/ui/choice';

interface LevelChoiceProps {
  level: number | null;
  onChange: (level: number) => void;
}

const KEYS = AREA_LEVELS.map(String);

/** A level 0–4, by pointer, arrows or the number keys. */
export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const handleKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || takesText(target) || !KEYS.includes(key)) return;
      latest.current(Number(key));
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <RadioRow
      label="Gemensam nivå"
      help="Tangenterna 0–4 väljer nivå när du inte skriver."
      value={level === null ? null : String(level)}
      onChange={(value) => onChange(Number(value))}
      options={AREA_LEVELS.map((value) => ({
        value: String(value),
        spokenLabel: `${value} ${AREA_LEVEL_LABEL[value]}`,
        label: <LevelBadge level={value} />,
      }))}
    />
  );
}
