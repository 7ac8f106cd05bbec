import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';
import { deviceStore } from '@/lib/device-store/device-store';
import { useSession } from '@/lib/session';

/**
 * What is being typed and not yet saved, kept locked on the device for the same assignment until it is saved or the user
 * signs out; null when nothing is typed. What was kept before comes a moment after the page, and gives way to what is
 * typed meanwhile.
 */
export function useKeptDraft<Draft>(
  name: string,
  schema: ZodType<Draft>,
): readonly [Draft | null, (draft: Draft | null) => void] {
  const { assignmentId } = useSession();
  const key = `mote ${name}`;
  const [state, setState] = useState<{ key: string; draft: Draft | null } | null>(null);
  const own = state?.key === key ? state : null;
  useEffect(() => {
    let current = true;
    void deviceStore.read(assignmentId, key).then((found) => {
      const draft = schema.safeParse(found).data ?? null;
      if (current) setState((now) => (now?.key === key ? now : { key, draft }));
    });
    return () => {
      current = false;
    };
  }, [assignmentId, key, schema]);
  const keep = (draft: Draft | null) => {
    setState({ key, draft });
    if (draft === null) void deviceStore.forget(assignmentId, key);
    else void deviceStore.keep(assignmentId, key, draft);
  };
  return [own?.draft ?? null, keep];
}
