import { mayKeep } from '@/lib/guard/may-keep';

/**
 * Whether a text may leave the page's memory, to the device's store or to the server: false for what the guard stops
 * (domain rule R15). The one place where the guard is asked before anything is kept or sent.
 */
export type TextGate = (text: string) => Promise<boolean>;

/** What may leave the memory, and how many texts may not. */
export interface Passed<Answers> {
  answers: Answers;
  stopped: number;
}

/** The answers with every stopped text as it was before, or empty where it was nothing. Only changed texts are asked about. */
export async function throughGate<Answers>(
  answers: Answers,
  before: unknown,
  gate: TextGate,
): Promise<Passed<Answers>> {
  let stopped = 0;
  const pass = async (value: unknown, was: unknown): Promise<unknown> => {
    if (typeof value === 'string') {
      if (value === was || value === '' || (await gate(value))) return value;
      stopped += 1;
      return typeof was === 'string' ? was : '';
    }
    if (Array.isArray(value)) {
      const old: unknown[] = Array.isArray(was) ? was : [];
      return Promise.all(value.map((member, index) => pass(member, old[index])));
    }
    if (typeof value !== 'object' || value === null) return value;
    const old = (was ?? {}) as Record<string, unknown>;
    const members = Object.entries(value).map(
      async ([key, member]) => [key, await pass(member, old[key])] as const,
    );
    return Object.fromEntries(await Promise.all(members));
  };
  const passed = (await pass(answers, before)) as Answers;
  return { answers: stopped === 0 ? answers : passed, stopped };
}

/** What the guard says of a text; one that cannot be read stays in the page. */
export const mayLeaveMemory: TextGate = (text) => mayKeep(text);
