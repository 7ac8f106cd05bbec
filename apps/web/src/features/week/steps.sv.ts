import { WEEK_STATE_TEXT, type WeekState } from '@samlad/domain/week-states.js';

/** What a step does that cannot be taken back; steps that are left out ask only when something stands in the way. */
const FINAL: Partial<Record<WeekState, string>> = {
  REVIEWED:
    'Du intygar att bilden är avidentifierad och att sekretessen är rätt satt. Ditt namn och tiden sparas och kan inte tas bort.',
  DECIDED: 'Mötet kan inte öppnas igen. Besluten kan rättas tills protokollet är justerat.',
  APPROVED:
    'Du intygar att protokollet stämmer. Ditt namn och tiden sparas och kan inte tas bort. Med den andra justeringen blir protokollet en upprättad handling.',
  CLOSED: 'Bilden fryses och veckan kan inte ändras mer. Det går inte att ångra.',
};

const SAID: Partial<Record<WeekState, string>> = {
  DUE: 'Insamlingen är stängd.',
  COMPILED: 'Bilden är sammanställd.',
  REVIEWED: 'Du har godkänt granskningen.',
  IN_MEETING: 'Mötet har börjat.',
  DECIDED: 'Mötet är avslutat.',
  MINUTES_DRAFT: 'Protokollet är framlagt.',
  APPROVED: 'Du har justerat protokollet.',
  CLOSED: 'Veckan är stängd och bilden är fryst.',
};

interface StepText {
  action: string;
  final: string | null;
  said: string;
}

/** The words of a step from one state of a week to another. */
export function stepText(from: WeekState, to: WeekState): StepText {
  return {
    action: from === to ? 'Sammanställ igen' : WEEK_STATE_TEXT[to].action,
    final: FINAL[to] ?? null,
    said: SAID[to] ?? WEEK_STATE_TEXT[to].meaning,
  };
}
