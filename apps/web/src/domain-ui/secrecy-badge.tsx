import { SECRECY_TEXT, type SecrecyLevel } from '@samlad/domain/secrecy.js';
import { Badge, type BadgeTone } from '@/ui/badge';

const TONE: Record<SecrecyLevel, BadgeTone> = {
  OPEN: 'neutral',
  SHARED: 'info',
  RESTRICTED: 'warning',
  OWN: 'danger',
};

/** Who may see a row: letter and word, with the meaning on hover. */
export function SecrecyBadge({ level }: { level: SecrecyLevel }) {
  const { letter, label, meaning } = SECRECY_TEXT[level];
  const closed = level === 'RESTRICTED' || level === 'OWN';
  return (
    <Badge tone={TONE[level]} icon={closed ? 'lock' : undefined} title={meaning}>
      {`${letter} ${label}`}
    </Badge>
  );
}
