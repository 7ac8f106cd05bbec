import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanText, requiredText } from '@samlad/domain/text.js';
import { inspect } from '@samlad/guard/guard.js';
import { FIXED_RULES, RULE_IDS, type RuleId } from '@samlad/guard/rules.js';
import { z } from 'zod';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { newId } from '../database/transaction.js';
import { Guard } from './guard.js';
import type { KeepFindingsInput, KeptFinding, KeptFindingsInput } from './guard.model.js';
import { GuardRepository } from './guard.repository.js';
import { GuardTerms, unasked } from './guard-terms.js';
import { obstacles, read, refusal, stopsIn } from './judged.js';
import { reasonFor, saltedHash } from './kept-texts.js';

const MOST = 50;
const LONGEST_REASON = 300;
const LONGEST_TEXT = 50_000;

const keptSchema = z
  .array(
    z.object({
      rule: z.string(),
      start: z.int(),
      end: z.int(),
      reason: requiredText(LONGEST_REASON),
    }),
  )
  .min(1, 'Ange vad som behålls.')
  .max(MOST, `Högst ${MOST} uppgifter behålls åt gången.`);
const textSchema = cleanText(LONGEST_TEXT);

/** "Behåll ändå": why something that the guard has found is kept. */
@Injectable()
export class KeptFindings {
  constructor(
    private readonly database: Database,
    private readonly repository: GuardRepository,
    private readonly terms: GuardTerms,
    private readonly guard: Guard,
  ) {}

  /**
   * Keeps reasons for findings in one text; they hold for exactly that text, for the whole party. Neither the text nor
   * anything of it is stored. Throws INVALID_INPUT for what is not found there, and as the guard does for the reasons.
   */
  async keep(actor: Actor, input: KeepFindingsInput): Promise<Receipt> {
    const text = textSchema.parse(input.text);
    const kept = keptSchema.parse(input.findings);
    const terms = await this.terms.of(actor);
    const reasons = read(
      kept.map(({ reason }, index) => ({ field: `findings.${index}.reason`, label: 'Skäl', text: reason })),
      terms,
    );
    const both = [...reasons, ...read([{ field: 'text', label: '', text }], terms)];
    await this.guard.mustNotStop(actor, both, terms);
    const said = obstacles(reasons, { level: input.level }, terms).filter(({ action }) => action === 'BLOCK');
    if (said.length > 0) throw refusal(said);
    const found = inspect(text, { places: terms.places });
    const rows = kept.map(({ rule, start, end, reason }) => {
      const finding = found.find((one) => one.rule === rule && one.start === start && one.end === end);
      if (finding === undefined) throw refuse('Texten har ändrats. Läs markeringarna igen.');
      if (FIXED_RULES.includes(finding.rule)) throw refuse('Den uppgiften kan inte behållas. Ta bort den.');
      return { rule: finding.rule, start, end, reason, level: input.level, ...saltedHash(text) };
    });
    const receipt = await this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'keepFindings', input },
      async (tx) => {
        const ids = rows.map(() => newId());
        for (const [index, row] of rows.entries()) {
          await this.repository.insertOverride(tx, ids[index] ?? '', row);
          tx.audit({
            action: 'guard.keep',
            objectType: 'GUARD_OVERRIDE',
            objectId: ids[index] ?? '',
            detail: { rule: row.rule, level: row.level },
          });
        }
        return { id: ids[0] ?? '', version: 1 };
      },
    );
    if (!receipt.replayed) await this.guard.count(actor, 'KEPT', rules(kept));
    return receipt;
  }

  /**
   * The own party's reasons that hold for exactly this text at a level. The question brings a text that may be nobody's yet,
   * so that nothing is noted of it, not even its digest; nothing is answered of a text that is stopped.
   */
  async of(actor: Actor, { text: asked, level }: KeptFindingsInput): Promise<KeptFinding[]> {
    const text = textSchema.parse(asked);
    const found = read([{ field: 'text', label: '', text }], await this.terms.of(actor));
    const findings = found.flatMap((one) => one.findings);
    if (findings.length === 0 || stopsIn(found) > 0) return [];
    const reasons = await this.database.read(unasked(actor), (tx) => this.repository.overrides(tx, findings));
    return findings.flatMap(({ rule, start, end }) => {
      const held = reasonFor({ rule, start, end }, { text, level }, reasons);
      return held === undefined ? [] : [{ rule, start, end, reason: held.reason }];
    });
  }
}

const refuse = (message: string) => new DomainError('INVALID_INPUT', { message });

const rules = (kept: readonly { rule: string }[]): RuleId[] =>
  kept.flatMap(({ rule }) => RULE_IDS.filter((id) => id === rule));
