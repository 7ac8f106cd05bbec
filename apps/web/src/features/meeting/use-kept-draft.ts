import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';
import { useSession } from '@/lib/session';

function read<Draft>(key: string, schema: ZodType<Draft>): Draft | null {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

function keep(key: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A device without a store keeps nothing.
  }
}

/**
 * What is being typed and not yet saved, kept on the device for the same assignment until it is saved or the user signs out;
 * null when nothing is typed.
 */
export function useKeptDraft<Draft>(
  name: string,
  schema: ZodType<Draft>,
): readonly [Draft | null, (draft: Draft | null) => void] {
  const { assignmentId } = useSession();
  const key = `samlad.mote.${assignmentId}.${name}`;
  const [draft, setDraft] = useState(() => read(key, schema));
  useEffect(() => keep(key, draft), [key, draft]);
  return [draft, setDraft];
}
