import type { MeetingDecision } from './meeting.graphql';

export type MinutesBlock =
  { kind: 'title' | 'heading' | 'line'; text: string } | { kind: 'list'; items: string[] };

const LONGEST_HEADING = 60;
const HEADING = /^\d+\. \S/;
const ITEM = /^[-–•] /;

/**
 * Plain-text minutes as they are read: the first line is the title, a short numbered line after an empty one a heading,
 * lines that begin with a dash a list. No word is added or lost.
 */
export function minutesBlocks(text: string): MinutesBlock[] {
  const blocks: MinutesBlock[] = [];
  let afterGap = true;
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    if (line === '') {
      afterGap = true;
      continue;
    }
    const last = blocks.at(-1);
    if (blocks.length === 0) blocks.push({ kind: 'title', text: line });
    else if (ITEM.test(line) && last?.kind === 'list' && !afterGap) last.items.push(line.slice(2));
    else if (ITEM.test(line)) blocks.push({ kind: 'list', items: [line.slice(2)] });
    else if (afterGap && HEADING.test(line) && line.length <= LONGEST_HEADING)
      blocks.push({ kind: 'heading', text: line });
    else blocks.push({ kind: 'line', text: line });
    afterGap = false;
  }
  return blocks;
}

type Written = Pick<MeetingDecision, 'number' | 'text' | 'area' | 'responsibleParty' | 'dueOn'>;

const flat = (words: string) => words.replace(/\s+/g, ' ').trim();

/** A decision that the minutes may hold: open or shared, and numbered among those. */
type Joint<Decision> = Decision & { number: number };

/** Decisions that the minutes may hold; they are read by all parties, so what is kept from some of them has no place there. */
export const jointDecisions = <Decision extends Pick<Written, 'number'>>(
  decisions: readonly Decision[],
): Joint<Decision>[] => decisions.filter((decision): decision is Joint<Decision> => decision.number !== null);

/** The decisions whose words are not in the minutes though they may be. */
export function missingDecisions<Decision extends Pick<Written, 'text' | 'number'>>(
  text: string,
  decisions: readonly Decision[],
): Joint<Decision>[] {
  const whole = flat(text);
  return jointDecisions(decisions).filter((decision) => !whole.includes(flat(decision.text)));
}

/** The minutes with decisions added last, each on its own line as the server's proposal writes them. */
export function withDecisions(text: string, decisions: readonly Joint<Written>[]): string {
  return [text.trimEnd(), ...decisions.map(lineOf), ''].join('\n');
}

function lineOf({ number, text, area, responsibleParty, dueOn }: Joint<Written>): string {
  const ending = [
    area && `Område: ${area.name}.`,
    responsibleParty && `Ansvarig: ${responsibleParty.name}.`,
    dueOn && `Klart senast ${dueOn}.`,
  ];
  return [`${number}. ${flat(text)}`, ...ending].filter(Boolean).join(' ');
}
