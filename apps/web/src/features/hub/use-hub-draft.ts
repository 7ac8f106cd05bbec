import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { errorMessage, mayRetry } from '@/lib/api-error';
import { IntentionKey } from '@/lib/client-key';
import { keepable } from '@/lib/guard/may-keep';
import { request } from '@/lib/request';
import { SAVE_HUB_FORM } from './hub.graphql';

const PAUSE_MS = 700;
const RETRY_MS = 3_000;

/** How what is written stands: nothing new, on its way, no answer yet, or refused. */
export type DraftPhase = 'SAVED' | 'SAVING' | 'WAITING' | 'LOST' | 'REFUSED';

export interface HubDraft {
  answers: HubAnswers;
  change(over: Partial<HubAnswers>): void;
  phase: DraftPhase;
  savedAt: string | null;
  refusal: string | null;
  /** The version that a sending builds on, when all is saved. */
  settled(): Promise<number>;
}

interface Start {
  week: string;
  answers: HubAnswers;
  version: number;
  savedAt: string | null;
}

/**
 * A form that saves itself a moment after each change, one save at a time; the same save again, with the same key, when
 * no answer came.
 */
export function useHubDraft(start: Start): HubDraft {
  const [answers, setAnswers] = useState(start.answers);
  const [phase, setPhase] = useState<DraftPhase>('SAVED');
  const [savedAt, setSavedAt] = useState(start.savedAt);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [keys] = useState(() => new IntentionKey());
  const at = useRef({ version: start.version, latest: start.answers, saved: start.answers });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback((): Promise<void> => {
    const work = async () => {
      while (at.current.saved !== at.current.latest) {
        const sending = at.current.latest;
        setPhase('SAVING');
        const answers = await keepable(sending);
        const values = { week: start.week, expectedVersion: at.current.version, answers };
        const input = { ...values, clientKey: keys.keyFor(values) };
        const { saveHubForm } = await request(SAVE_HUB_FORM, { input });
        keys.done();
        at.current = { ...at.current, version: saveHubForm.version, saved: sending };
        setSavedAt(saveHubForm.savedAt);
      }
      setPhase('SAVED');
    };
    running.current ??= work()
      .catch((error: unknown) => {
        const isLost = mayRetry(error);
        setPhase(isLost ? 'LOST' : 'REFUSED');
        setRefusal(isLost ? null : errorMessage(error));
        if (isLost) timer.current = setTimeout(() => void save().catch(() => undefined), RETRY_MS);
        throw error;
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }, [keys, start.week]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (over: Partial<HubAnswers>) => {
    const next = { ...at.current.latest, ...over };
    at.current.latest = next;
    setAnswers(next);
    setRefusal(null);
    setPhase('WAITING');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save().catch(() => undefined), PAUSE_MS);
  };
  const settled = async () => {
    clearTimeout(timer.current);
    await save();
    return at.current.version;
  };
  return { answers, change, phase, savedAt, refusal, settled };
}
