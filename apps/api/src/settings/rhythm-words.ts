import { deadlinesOf, type WeekRhythm } from '@samlad/domain/rhythm.js';
import type { RhythmLine } from './settings.model.js';

const DAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const WEEKS = ['samma vecka', 'veckan efter', 'två veckor efter', 'tre veckor efter'];

/** The deadlines of a week in words, `onsdag kl. 12.00 veckan efter`, counted from the week that is reported. */
export function rhythmLines(rhythm: WeekRhythm): RhythmLine[] {
  return deadlinesOf(rhythm).map(({ state, label, day, time }) => ({
    state,
    label,
    text: `${DAYS[day % 7]} kl. ${time.replace(':', '.')} ${weeksAfter(Math.floor(day / 7))}`,
  }));
}

const weeksAfter = (weeks: number) => WEEKS[weeks] ?? `${weeks} veckor efter`;
