import { z } from 'zod';

/** Who may see a row, from everyone to the author's own party. Source: domain rule R17. */
export const SECRECY_LEVELS = ['OPEN', 'SHARED', 'RESTRICTED', 'OWN'] as const;
export const secrecyLevelSchema = z.enum(SECRECY_LEVELS);
export type SecrecyLevel = z.infer<typeof secrecyLevelSchema>;

export const DEFAULT_SECRECY_LEVEL: SecrecyLevel = 'SHARED';

export interface SecrecyLevelText {
  letter: string;
  label: string;
  meaning: string;
}

export const SECRECY_TEXT: Record<SecrecyLevel, SecrecyLevelText> = {
  OPEN: { letter: 'Ö', label: 'Öppen', meaning: 'Får visas för alla, även allmänheten.' },
  SHARED: { letter: 'S', label: 'Samverkan', meaning: 'Visas för parterna i samverkan.' },
  RESTRICTED: {
    letter: 'B',
    label: 'Begränsad krets',
    meaning: 'Visas bara för egen part och en namngiven krets.',
  },
  OWN: { letter: 'E', label: 'Egen part', meaning: 'Visas bara för den egna parten.' },
};

/** The levels that the joint picture is made of; the others are a party's separate overlay. */
export const JOINT_LEVELS: readonly SecrecyLevel[] = ['OPEN', 'SHARED'];

/** Who may read something, and on what ground it is kept from the rest. */
export interface Secrecy {
  level: SecrecyLevel;
  /** Left out where the usual one is meant. */
  provision?: string | null;
  circleId?: string | null;
}

/** Whether a level hides a thing from parties that an agreement would let see it. */
export const isKept = (level: SecrecyLevel): boolean => level === 'RESTRICTED' || level === 'OWN';

/** Whether something may be read by others, or is kept on another ground, than before. */
export const isMoved = (before: Secrecy, after: Secrecy): boolean =>
  before.level !== after.level ||
  (before.circleId ?? null) !== (after.circleId ?? null) ||
  (before.provision ?? null) !== (after.provision ?? null);

/**
 * Whether somebody must say why: what is kept above the `usual` level from the first, and every change but the one that
 * a new usual level brings by itself, which only raises.
 */
export function asksWhy(after: Secrecy, before: Secrecy | null, usual: SecrecyLevel): boolean {
  const rank = (level: SecrecyLevel) => SECRECY_LEVELS.indexOf(level);
  if (before === null) return isKept(after.level) && after.level !== usual;
  const isRaisedByUsual = after.level === usual && rank(usual) > rank(before.level);
  return isMoved(before, after) && !isRaisedByUsual;
}

/** Provisions of offentlighets- och sekretesslagen (2009:400) that a mark may name. */
export const OSL_PROVISIONS = ['18:1', '18:2', '21:7', '23:2', '26:1', '35:1', '39'] as const;
export const oslProvisionSchema = z.enum(OSL_PROVISIONS);
export type OslProvision = z.infer<typeof oslProvisionSchema>;
