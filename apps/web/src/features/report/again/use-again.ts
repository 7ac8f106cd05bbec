import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import {
  areaAgain,
  areaTextAgain,
  judgementsAgain,
  rowAgain,
  type Taken,
} from '@samlad/report-forms/again/again.js';
import type { RowsField } from '@samlad/report-forms/fields.js';
import { useMemo } from 'react';
import type { WrittenDraft } from '@/lib/drafting/written-draft';
import { announce } from '@/ui/announce';
import type { ReportFormModel } from '../report-form-model';
import { takeIn } from '../take-in';
import { areaSentence, judgementsSentence, rowSentence, textSentence } from './again-words';

/** What the form can take from last week, each said in words and taken back with "Ångra". */
export interface Again {
  /** Null when the party sent nothing last week. */
  everything: (() => void) | null;
  area: (areaCode: string) => void;
  text: (areaCode: string) => void;
  row: (field: RowsField & { key: string }, path: string[], index: number) => void;
}

/** Takes answers from last week into the draft; `path` of rows as in libs/report-forms. */
export function useAgain(draft: WrittenDraft<ReportAnswers>, model: ReportFormModel): Again {
  return useMemo(() => {
    const { form, context, previous } = model;
    const take = (taken: readonly Taken[], words: string) => takeIn(draft, taken, words);
    const offer = (find: (weeks: { previous: ReportAnswers; now: ReportAnswers }) => Taken[]) =>
      previous === null ? [] : find({ previous, now: draft.read().answers });
    return {
      everything:
        previous === null
          ? null
          : () => {
              const taken = offer((weeks) => judgementsAgain(form, { ...weeks, context }));
              if (taken.length === 0) announce('Allt som går att ta från förra veckan är redan ifyllt.');
              else take(taken, judgementsSentence(form, taken));
            },
      area: (areaCode) => {
        const taken = offer((weeks) => areaAgain(form, areaCode, { ...weeks, context }));
        const known = previous !== null && Object.hasOwn(previous.assessments, areaCode);
        if (taken.length > 0) take(taken, areaSentence(model, areaCode, previous));
        else
          announce(
            known ? 'Området är redan som förra veckan.' : 'Området fanns inte i förra veckans rapport.',
          );
      },
      text: (areaCode) => {
        const taken = offer((weeks) => areaTextAgain(areaCode, weeks));
        if (taken.length > 0) take(taken, textSentence(model, areaCode, taken));
      },
      row: (field, path, index) => {
        const taken = offer((weeks) => rowAgain(field, path, index, weeks));
        if (taken.length > 0) take(taken, rowSentence(field, taken));
        else announce('Raden finns redan, eller så får inga fler rader plats.');
      },
    };
  }, [draft, model]);
}
