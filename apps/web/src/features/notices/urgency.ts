import type { BadgeTone } from '@/ui/badge';
import type { Notice } from './notices.graphql';

interface UrgencyMark {
  label: string;
  tone: BadgeTone;
  /** Whether it is shown also when the notice has been read. */
  lasts: boolean;
}

/** How an urgency is shown beside the sentence; a calm one needs no mark. */
export const URGENCY_MARK: Record<Notice['urgency'], UrgencyMark | null> = {
  CALM: null,
  SOON: { label: 'Snart', tone: 'warning', lasts: false },
  ACUTE: { label: 'Akut', tone: 'danger', lasts: true },
};
