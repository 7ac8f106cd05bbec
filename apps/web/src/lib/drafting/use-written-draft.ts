import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useSession, useSessionQuery } from '../session';
import { isUnsaved } from './autosave';
import type { DraftStore, FoundDraft, KeptDraft, SentSave } from './draft-store';
import { mayLeaveMemory, throughGate } from './text-gate';
import { WrittenDraft, type Merged, type SaveOutcome, type StoredDraft } from './written-draft';

/** What was kept on this device for the week; undefined while it is being read. */
export function useKeptDrafts<Answers>(
  store: DraftStore<Answers>,
  week: string,
): FoundDraft<Answers>[] | undefined {
  const { assignmentId } = useSession();
  const [found, setFound] = useState<{ week: string; kept: FoundDraft<Answers>[] } | null>(null);
  useEffect(() => {
    let current = true;
    void store.find(assignmentId, week).then((kept) => {
      if (current) setFound({ week, kept });
    });
    return () => {
      current = false;
    };
  }, [store, assignmentId, week]);
  return found?.week === week ? found.kept : undefined;
}

/** What one kind of draft is: where it is kept, saved and read, and how two writers' answers become one. */
interface DraftOf<Answers> {
  store: DraftStore<Answers>;
  week: string;
  /** The server's side, as the page was read; the same object until it is read again. */
  stored: StoredDraft<Answers>;
  found: readonly FoundDraft<Answers>[];
  /** The operation that reads the page. */
  read: string;
  save: (sent: SentSave<Answers>) => Promise<SaveOutcome>;
  merge: (base: Answers, mine: Answers, theirs: Answers) => Merged<Answers>;
  settle: (merged: Merged<Answers>, chosen: readonly unknown[]) => Answers;
  /** What was kept, with a place for everything the form asks for. */
  complete: (kept: KeptDraft<Answers>) => KeptDraft<Answers>;
  /** Somebody else's answers came in by themselves. */
  onMerged: (before: Answers, after: Answers) => void;
}

/** The answers being written on a page. Mount it once for each week, when what was kept has been read. */
export function useWrittenDraft<Answers>(of: DraftOf<Answers>) {
  const { store, week, stored, found, read, onMerged } = of;
  const { assignmentId } = useSession();
  const queries = useQueryClient();
  const [draft] = useState(() => {
    const [first, ...others] = found.map(({ kept }) => of.complete(kept));
    const made = new WrittenDraft<Answers>(stored, first ?? null, {
      save: async (sent) => {
        const outcome = await of.save(sent);
        if (outcome.type === 'LOST' && outcome.signedOut)
          void queries.invalidateQueries({ queryKey: ['session'] });
        return outcome;
      },
      keep: async (unsaved) => {
        const isKept = await store.keep(assignmentId, week, unsaved);
        if (isKept) await store.forgetLeft(assignmentId, found);
        return isKept;
      },
      forget: async () => {
        await store.forget(assignmentId, week);
        await store.forgetLeft(assignmentId, found);
      },
      merge: of.merge,
      settle: of.settle,
      pass: (answers, base) => throughGate(answers, base, mayLeaveMemory),
    });
    for (const other of others) made.adopt(other);
    return made;
  });
  const written = useSyncExternalStore(draft.subscribe, draft.read);
  useEffect(() => draft.start(), [draft]);

  const isSignedIn = Boolean(useSessionQuery().data?.session);
  useEffect(() => {
    if (isSignedIn) draft.hurry();
  }, [isSignedIn, draft]);

  const { phase, version } = written.state;
  useEffect(() => {
    if (phase === 'CONFLICT') void queries.invalidateQueries({ queryKey: [read] });
  }, [phase, read, queries]);

  const meet = useEffectEvent(() => {
    const before = draft.read().answers;
    if (draft.meet(stored)) onMerged(before, draft.read().answers);
  });
  useEffect(() => {
    if (stored.version > version) meet();
  }, [stored, phase, version]);

  const unsaved = isUnsaved(written.state) || written.stopped > 0;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  return { draft, ...written };
}
