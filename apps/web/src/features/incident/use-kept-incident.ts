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

/** On a network that neither answers nor breaks the form is not held back for longer. */
const MOST_WAIT_MS = 5_000;

async function readKept(assignmentId: string): Promise<IncidentDraft | null> {
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), MOST_WAIT_MS));
  const kept = (await Promise.race([deviceStore.read(assignmentId, NAME), waited])) as Kept | null;
  return kept?.form === LATEST ? kept.draft : null;
}

/** The incident that was written on this device and not saved. */
export function useKeptIncident() {
  const { assignmentId } = useSession();
  const [found, setFound] = useState<{ draft: IncidentDraft | null } | null>(null);
  useEffect(() => {
    let isHere = true;
    void readKept(assignmentId).then((draft) => isHere && setFound({ draft }));
    return () => {
      isHere = false;
    };
  }, [assignmentId]);
  return {
    /** False until the device has been asked. */
    isRead: found !== null,
    draft: found?.draft ?? null,
    /** Whether it lies on the device; a text that tells of concern for one child never does. Source: R15. */
    keep: (next: IncidentDraft) => deviceStore.keep(assignmentId, NAME, { form: LATEST, draft: next }),
    forget: () => deviceStore.forget(assignmentId, NAME),
  };
}
