import type { AnswerBasis } from './answer-basis.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { cultureLeisureAnswers } from './answers-culture-leisure.js';
import { policeAnswers } from './answers-police.js';
import { rescueAnswers } from './answers-rescue.js';
import { safetyOfficeAnswers } from './answers-safety-office.js';
import { schoolAnswers } from './answers-school.js';
import { socialServicesAnswers } from './answers-social-services.js';

/** The answers that each kind of party's own form adds. */
export const ADDED_ANSWERS: Record<PartyKind, (basis: AnswerBasis) => Record<string, unknown>> = {
  POLICE: policeAnswers,
  RESCUE: rescueAnswers,
  SCHOOL: schoolAnswers,
  CULTURE_LEISURE: cultureLeisureAnswers,
  SOCIAL_SERVICES: socialServicesAnswers,
  SAFETY_OFFICE: safetyOfficeAnswers,
};
