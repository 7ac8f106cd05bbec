import { z } from 'zod';

/** What an agreement lets its parties share. Source: lag (2023:196) 8–9 §§; domain rule R22 (a purpose per agreement). */
export const AGREEMENT_PURPOSES = ['SITUATION', 'MEASURES'] as const;
export const agreementPurposeSchema = z.enum(AGREEMENT_PURPOSES);
export type AgreementPurpose = z.infer<typeof agreementPurposeSchema>;

export const AGREEMENT_PURPOSE_TEXT: Record<AgreementPurpose, { label: string; meaning: string }> = {
  SITUATION: {
    label: 'Gemensam lägesbild',
    meaning: 'Rapporter, nivåer, händelser, behov och den gemensamma bilden.',
  },
  MEASURES: {
    label: 'Gemensamma insatser',
    meaning: 'Problem, insatser, åtaganden, dos och beslut.',
  },
};
