/** Where an answer lies: keys and row numbers, as in the faults of libs/report-forms. */
export type AnswerPath = readonly (string | number)[];

/** One text for a path, the same as `AnswerLine.path`. */
export function pathKey(path: AnswerPath): string {
  return path.join('.');
}

/** The id of the control that holds the answer. */
export function controlId(path: AnswerPath): string {
  return `svar-${path.join('-')}`;
}

/** A copy of `root` with another value at the path; everything beside it keeps its identity. */
export function withValue<Root>(root: Root, path: AnswerPath, value: unknown): Root {
  const [step, ...rest] = path;
  if (step === undefined) return value as Root;
  if (Array.isArray(root)) {
    const copy = [...(root as unknown[])];
    copy[Number(step)] = withValue(copy[Number(step)], rest, value);
    return copy as Root;
  }
  const from = (root ?? {}) as Record<string, unknown>;
  return { ...from, [step]: withValue(from[step], rest, value) } as Root;
}

/** A copy of `root` without the member that the path names. */
export function withoutValue<Root>(root: Root, path: AnswerPath): Root {
  const last = path.at(-1);
  const held = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], root);
  if (last === undefined || typeof held !== 'object' || held === null) return root;
  const { [last]: _gone, ...others } = held as Record<string, unknown>;
  return withValue(root, path.slice(0, -1), others);
}

/** Moves the focus to an answer, or to the nearest thing around it; opens what is folded. False when nothing is there. */
export function focusAnswer(path: AnswerPath): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(controlId(path.slice(0, length)));
    if (element) return focusWithin(element);
  }
  return false;
}

function focusWithin(element: HTMLElement): boolean {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  const controls = 'input:checked, input:not([type=radio]), select, textarea, input, button, summary';
  const target = element.matches('input, select, textarea')
    ? element
    : (element.querySelector<HTMLElement>(controls) ?? element);
  target.scrollIntoView({ block: 'center' });
  target.focus();
  return true;
}
