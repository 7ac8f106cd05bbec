import { useQueryClient } from '@tanstack/react-query';
import type { HubAnswers } from '@samlad/report-forms/hub/hub-answers.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, concernError, errorMessage, mayRetry } from '@/lib/api-error';
import { newClientKey } from '@/lib/client-key';
import { deviceStore } from '@/lib/device-store/device-store';
import { maySend } from '@/lib/guard/gate';
import { request } from '@/lib/request';
import { useSession, useSessionQuery } from '@/lib/session';
import { announce } from '@/ui/announce';
import { SEND_HUB_FORM } from './hub.graphql';
import type { HubDraft } from './use-hub-draft';

const RETRY_MS = 4_000;
const nameOf = (week: string) => `hubskickas ${week}`;

/** What is on its way: with its key when it has been tried, so that a lost answer is not a second form. */
export interface HubSending {
  nothingToReport: boolean;
  tried: { clientKey: string; expectedVersion: number; answers: HubAnswers | null } | null;
}

/** A form that waited for the network when the page was closed; undefined while the device is asked. */
export function useLeftSending(week: string): HubSending | null | undefined {
  const { assignmentId } = useSession();
  const [left, setLeft] = useState<HubSending | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void deviceStore
      .read(assignmentId, nameOf(week))
      .then((found) => current && setLeft(found as HubSending | null));
    return () => {
      current = false;
    };
  }, [assignmentId, week]);
  return left;
}

interface SendingOf {
  week: string;
  draft: HubDraft;
  left: HubSending | null;
  onSent: () => void;
}

/**
 * Sends the form; without network it waits, on the device too, and goes by itself when there is contact and the page is
 * open. Until then it can be stopped.
 */
export function useHubSending({ week, draft, left, onSent }: SendingOf) {
  const { assignmentId } = useSession();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<HubSending | null>(left);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const isRunning = useRef(false);

  const forget = useCallback(() => {
    setWaiting(null);
    void deviceStore.forget(assignmentId, nameOf(week));
  }, [assignmentId, week]);

  const go = useCallback(
    async (sending: HubSending) => {
      const wait = (later: HubSending) => {
        setWaiting(later);
        void deviceStore.keep(assignmentId, nameOf(week), later);
      };
      const isSettled = sending.tried !== null || (await draft.settled());
      const { answers, state, stopped } = draft.read();
      if (!isSettled) return state.phase === 'RETRYING' ? wait(sending) : forget();
      const said = sending.nothingToReport ? null : answers;
      const fresh = { clientKey: newClientKey(), expectedVersion: state.version, answers: said };
      const tried = sending.tried ?? fresh;
      try {
        if (stopped > 0 || !(await maySend(tried))) throw concernError();
        const { nothingToReport } = sending;
        await request(SEND_HUB_FORM, { input: { week, nothingToReport, ...tried } });
        forget();
        announce('Skickat. Tack!', { tone: 'success' });
        onSent();
        await queries.invalidateQueries();
      } catch (error) {
        if (isNoAnswer(error)) return wait({ ...sending, tried });
        forget();
        setFailed(errorMessage(error));
        await queries.invalidateQueries({ queryKey: ['hubForm'] });
      }
    },
    [assignmentId, draft, forget, onSent, queries, week],
  );

  const run = useCallback(
    async (sending: HubSending) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setBusy(true);
      await go(sending).finally(() => {
        isRunning.current = false;
        setBusy(false);
      });
    },
    [go],
  );

  const isSignedIn = Boolean(useSessionQuery().data?.session);
  useEffect(() => {
    if (waiting === null || !isSignedIn) return;
    const again = () => void run(waiting);
    if (waiting === left) again();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting, left, isSignedIn, run]);

  const send = (nothingToReport: boolean) => {
    setFailed(null);
    void run({ nothingToReport, tried: null });
  };
  return { send, stop: forget, waiting, isBusy, failed };
}

const isNoAnswer = (error: unknown): boolean =>
  mayRetry(error) || (error instanceof ApiError && error.code === 'UNAUTHENTICATED');
