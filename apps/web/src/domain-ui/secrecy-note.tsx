import type { OslProvision, SecrecyLevel } from '@samlad/domain/secrecy.js';
import { provisionText } from '@samlad/report-forms/provisions.js';
import { useFormats } from '@/lib/session';
import { SecrecyBadge } from './secrecy-badge';
import './secrecy-note.css';

export interface Mark {
  level: SecrecyLevel;
  provision: string | null;
  authority: string;
  setAt: string | null;
  circleName: string | null;
}

/** The level of a text, and for a secrecy mark the circle, provision, authority and day that it must name. */
export function SecrecyNote({ mark }: { mark: Mark | null }) {
  const { moment } = useFormats();
  if (mark === null) return null;
  const { level, provision, authority, setAt, circleName } = mark;
  const ground = [
    circleName,
    provision && provisionText(provision as OslProvision),
    provision && authority,
    provision && setAt && moment(setAt),
  ].filter(Boolean);
  return (
    <span className="secrecy-note">
      <SecrecyBadge level={level} />
      {ground.length > 0 && <span className="muted">{ground.join(', ')}</span>}
    </span>
  );
}
