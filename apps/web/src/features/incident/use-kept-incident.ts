import { useEffect, useState } from 'react';
import { deviceStore } from '@/lib/device-store/device-store';
import { useSession } from '@/lib/session';
import type { IncidentDraft } from './incident-draft';

const NAME = 'handelse';
const LATEST = 'incident-draft-1';

interface Kept {
  form: typeof LATEST;
  draft: IncidentDraft;
}

/** The incident that was written on this device and not saved. */
export function useKeptIncident() {
  const { assignmentId } = useSession();
  const [draft, setDraft] = useState<IncidentDraft | null>(null);
  useEffect(() => {
    let isHere = true;
    void deviceStore.read(assignmentId, NAME).then((found) => {
      const kept = found as Kept | null;
      if (isHere) setDraft(kept?.form === LATEST ? kept.draft : null);
    });
    return () => {
      isHere = false;
    };
  }, [assignmentId]);
  return {
    draft,
    /** Whether it lies on the device; a text that tells of concern for one child never does. Source: R15. */
    keep: (next: IncidentDraft) => deviceStore.keep(assignmentId, NAME, { form: LATEST, draft: next }),
    forget: () => deviceStore.forget(assignmentId, NAME),
  };
}
