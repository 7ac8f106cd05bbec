import type { IsoWeek } from '@samlad/domain/week.js';

export interface MinutesFacts {
  week: IsoWeek;
  municipality: string;
  /** Date of the meeting in words. */
  heldOn: string;
  parties: { name: string; reported: boolean }[];
  areas: { name: string; level: number | null; text: string | null }[];
  decisions: {
    number: number;
    text: string;
    area: string | null;
    responsible: string | null;
    dueOn: string | null;
  }[];
}

/** The minutes as plain text, made from what the meeting has decided; the secretary goes on from there. */
export function draftMinutes(facts: MinutesFacts): string {
  return [
    `Minnesanteckningar från operativa samverkansgruppen i ${facts.municipality}`,
    `Lägesbild vecka ${Number(facts.week.slice(6))}, ${facts.week.slice(0, 4)}. Mötet hölls ${facts.heldOn}.`,
    '',
    '1. Rapporter',
    ...facts.parties.map(
      ({ name, reported }) => `- ${name}: ${reported ? 'har rapporterat' : 'har inte rapporterat'}`,
    ),
    '',
    '2. Läget per område',
    ...facts.areas.map(areaLine),
    '',
    '3. Beslut',
    ...(facts.decisions.length === 0 ? ['Inga beslut fattades.'] : facts.decisions.map(decisionLine)),
    '',
  ].join('\n');
}

function areaLine({ name, level, text }: MinutesFacts['areas'][number]): string {
  const judged = level === null ? 'ingen gemensam nivå' : `nivå ${level}`;
  return `- ${name}: ${judged}.${text ? ` ${text}` : ''}`;
}

function decisionLine(decision: MinutesFacts['decisions'][number]): string {
  const ending = [
    decision.area === null ? null : `Område: ${decision.area}.`,
    decision.responsible === null ? null : `Ansvarig: ${decision.responsible}.`,
    decision.dueOn === null ? null : `Klart senast ${decision.dueOn}.`,
  ].filter((part) => part !== null);
  return [`${decision.number}. ${decision.text}`, ...ending].join(' ');
}
