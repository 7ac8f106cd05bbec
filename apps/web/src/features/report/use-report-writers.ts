import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { graphql } from '@/lib/graphql';
import { listen } from '@/lib/live';
import { windowId } from '@/lib/drafting/draft-store';

const REPORT_ACTIVITY = graphql(`
  subscription reportActivity($week: IsoWeek!, $window: ID!, $field: String) {
    reportActivity(week: $week, window: $window, field: $field) {
      version
      writers {
        name
        field
        isYou
      }
    }
  }
`);

/** Somebody else of the party, or oneself in another window, who has the report open. */
export interface Writer {
  name: string;
  /** The id of the control that has the focus there. */
  field: string | null;
  isYou: boolean;
}

const SETTLES_MS = 400;
const FORM_OF_FIELD = /^svar-[\w.-]{1,115}$/;

/** The control that has had the focus for a moment; null outside the form's answers. */
function useField(): string | null {
  const [field, setField] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const id = document.activeElement?.closest('[id^="svar-"]')?.id ?? '';
        setField(FORM_OF_FIELD.test(id) ? id : null);
      }, SETTLES_MS);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', note);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', note);
    };
  }, []);
  return field;
}

/** Who else writes the report of the week, told as it happens; reads the page again when somebody has saved. */
export function useReportWriters(week: string, version: number): readonly Writer[] {
  const queries = useQueryClient();
  const field = useField();
  const [writers, setWriters] = useState<readonly Writer[]>([]);
  const [saved, setSaved] = useState(0);
  useEffect(
    () =>
      listen(REPORT_ACTIVITY, { week, window: windowId, field }, ({ reportActivity: activity }) => {
        setWriters(activity.writers);
        setSaved(activity.version ?? 0);
      }),
    [week, field],
  );
  useEffect(() => {
    if (saved <= version) return;
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['reportPage'] }), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [saved, version, queries]);
  return writers;
}
