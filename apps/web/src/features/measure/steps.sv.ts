import type { CommitmentState, MeasureState } from '@samlad/domain/measure.js';

/** What a step of an insats means, said before it is taken; no step can be taken back. */
export const MEASURE_STEP_MEANING: Record<MeasureState, string> = {
  PROPOSED: '',
  AGREED: 'Mötet har kommit överens om insatsen.',
  PLANNED: 'Insatsen är förberedd. Den kan fortfarande ändras tills den startar.',
  ONGOING: 'Insatsen börjar. Yta, period och innehåll ligger fast från och med nu.',
  DONE: 'Insatsen är genomförd. Inga fler åtaganden kan läggas till.',
  IN_FOLLOW_UP: 'Nu följs det upp vad insatsen ledde till.',
  EVALUATED: 'Uppföljningen är klar.',
  CLOSED: 'Insatsen avslutas och läggs till handlingarna.',
  ABORTED: 'Insatsen avbryts och ritas inte längre på kartan. Det som är loggat finns kvar.',
  DECLINED: 'Förslaget avböjs och kan inte tas upp igen. Ett nytt förslag kan göras från samma problem.',
};

export const MEASURE_SAID: Record<MeasureState, string> = {
  PROPOSED: 'Insatsen är föreslagen.',
  AGREED: 'Insatsen är överenskommen.',
  PLANNED: 'Insatsen är planerad.',
  ONGOING: 'Insatsen pågår.',
  DONE: 'Insatsen är genomförd.',
  IN_FOLLOW_UP: 'Insatsen följs upp.',
  EVALUATED: 'Insatsen är utvärderad.',
  CLOSED: 'Insatsen är avslutad.',
  ABORTED: 'Insatsen är avbruten.',
  DECLINED: 'Insatsen är avböjd.',
};

export const COMMITMENT_SAID: Record<CommitmentState, string> = {
  PROPOSED: 'Åtagandet är föreslaget.',
  ACCEPTED: 'Åtagandet är accepterat.',
  DECLINED: 'Åtagandet är avböjt.',
  ONGOING: 'Åtagandet pågår.',
  DONE: 'Åtagandet är genomfört.',
  ABORTED: 'Åtagandet är avbrutet.',
};
