import type { ReportAnswers } from '@samlad/report-forms/answers.js';
import { stillTaken, type Taken } from '@samlad/report-forms/again/again.js';
import type { WrittenDraft } from '@/lib/drafting/written-draft';
import { announce } from '@/ui/announce';
import { withoutValue, withValue } from './answer-path';

const put = (answers: ReportAnswers, taken: readonly Taken[], side: 'before' | 'after') =>
  taken.reduce(
    (next, change) =>
      change[side] === undefined
        ? withoutValue(next, change.path)
        : withValue(next, change.path, change[side]),
    answers,
  );

/** Puts many answers into the draft at once and says so; "Ångra" takes back those that nobody has changed since. */
export function takeIn(draft: WrittenDraft<ReportAnswers>, taken: readonly Taken[], words: string): void {
  draft.edit((answers) => put(answers, taken, 'after'));
  announce(words, { undo: () => draft.edit((now) => put(now, stillTaken(now, taken), 'before')) });
}
