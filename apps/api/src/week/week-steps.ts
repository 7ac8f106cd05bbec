import { type Permission, roleMay } from '@samlad/domain/permissions.js';
import { WEEK_MACHINE, type WeekState } from '@samlad/domain/week-states.js';
import { SIGNING, signedStep, type Signer } from './signatures.js';
import type { SignaturePurpose, WeekStep } from './week.model.js';

/** What the next steps of a week depend on. */
export interface StepFacts {
  state: WeekState;
  /** Short names of the parties that have not handed in. */
  notReported: readonly string[];
  areasWithoutJointLevel: number;
  hasMinutes: boolean;
  signed: Record<SignaturePurpose, readonly Signer[]>;
}

interface StepNote {
  sentence: string;
  blocks: boolean;
}

const ADVANCE: Permission = 'week.advance';
const note = (sentence: string): StepNote => ({ sentence, blocks: false });
const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function missingReports({ notReported }: StepFacts): StepNote | null {
  if (notReported.length === 0) return null;
  const who = `${counted(notReported.length, 'part har', 'parter har')} inte rapporterat: ${notReported.join(', ')}.`;
  const label = notReported.length === 1 ? 'den markeras som sen' : 'de markeras som sena';
  return note(`${who} Du kan gå vidare ändå; ${label}.`);
}

function unsetLevels({ areasWithoutJointLevel: count }: StepFacts): StepNote | null {
  if (count === 0) return null;
  return note(
    `${counted(count, 'område saknar', 'områden saknar')} gemensam nivå. Du kan gå vidare ändå; mötet ser förslagen.`,
  );
}

/** What to say before a step, by the state it leads to. Late reports are marked, they never stop the week. */
const NOTES: Partial<Record<WeekState, (facts: StepFacts) => StepNote | null>> = {
  COMPILED: missingReports,
  IN_MEETING: unsetLevels,
  MINUTES_DRAFT: ({ hasMinutes }) =>
    hasMinutes ? null : { sentence: 'Protokollet har ingen text än.', blocks: true },
};

/** The next steps of a week for somebody: which there are, whether they are theirs to take, and what to know first. */
export function weekSteps(facts: StepFacts, signer: Signer): WeekStep[] {
  return WEEK_MACHINE.transitions
    .filter(({ from }) => from === facts.state)
    .map(({ to }) => {
      const purpose = signedStep(to);
      return purpose === undefined
        ? pressedStep(facts, signer, to)
        : signedFor(facts.signed[purpose], signer, purpose);
    });
}

function pressedStep(facts: StepFacts, signer: Signer, to: WeekState): WeekStep {
  if (!roleMay(signer.role, ADVANCE)) return { to, allowed: false, obstacle: 'Samordnaren tar detta steg.' };
  const found = NOTES[to]?.(facts) ?? null;
  return { to, allowed: !found?.blocks, obstacle: found?.sentence ?? null };
}

function signedFor(signed: readonly Signer[], signer: Signer, purpose: SignaturePurpose): WeekStep {
  const rule = SIGNING[purpose];
  const allowed = roleMay(signer.role, rule.permission) && rule.refusal(signed, signer) === null;
  return { to: rule.to, allowed, obstacle: rule.missing(signed) };
}
