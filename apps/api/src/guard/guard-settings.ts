import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { type AtLeast, FIXED_RULES, RULE_IDS, RULES, type RuleId } from '@samlad/guard/rules.js';
import { z } from 'zod';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { newId } from '../database/transaction.js';
import type { GuardRule, GuardSettings, GuardSettingsInput, GuardTermsModel } from './guard.model.js';
import { GuardRepository, type Outcome, type RuleCount } from './guard.repository.js';
import { GuardTerms, USUAL_ROUTE } from './guard-terms.js';

const WEEKS_SHOWN = 13;
const VERSIONS_SHOWN = 20;

const orNothing = (text: z.ZodType<string>) =>
  text
    .nullish()
    .transform((value) =>
      value === undefined || value === null || value.trim() === '' ? null : value.trim(),
    );

const routeSchema = z.object({
  text: requiredText(400),
  telephone: orNothing(cleanLine(40)).refine(
    (number) => number === null || /^[+\d][\d\s()-]{2,}$/.test(number),
    'Telefonnumret skrivs med siffror, mellanslag och bindestreck.',
  ),
  url: orNothing(cleanLine(300)).refine(
    (address) => address === null || isWebAddress(address),
    'Webbadressen ska börja med https://.',
  ),
});
const stricterSchema = z.array(
  z.object({
    rule: z
      .string()
      .refine((rule) => RULE_IDS.some((id) => id === rule), 'Regeln finns inte.')
      .refine(
        (rule) => !FIXED_RULES.some((id) => id === rule),
        'Den regeln ligger fast och kan inte ändras.',
      ),
    action: z.enum(['REASON', 'BLOCK'], 'En regel kan skärpas till REASON eller BLOCK.'),
  }),
);

/** The municipality's own settings of the guard: its route for concern, and rules made stricter. */
@Injectable()
export class GuardSettingsService {
  constructor(
    private readonly database: Database,
    private readonly repository: GuardRepository,
    private readonly terms: GuardTerms,
  ) {}

  /** What a form needs to read texts as they are written. */
  async termsFor(actor: Actor): Promise<GuardTermsModel> {
    const { names, atLeast, route } = await this.terms.of(actor);
    const stricter = RULE_IDS.flatMap((rule) => {
      const action = atLeast[rule];
      return action === undefined ? [] : [{ rule, action }];
    });
    return { places: names.join('\n'), stricter, route };
  }

  page(actor: Actor): Promise<GuardSettings> {
    return this.database.read(actor, async (tx) => {
      const versions = await this.repository.settings(tx, VERSIONS_SHOWN);
      const present = weekIndexOf(weekOfInstant(tx.now, actor.timeZone));
      const counts = await this.repository.counts(tx, present - WEEKS_SHOWN + 1);
      const [newest] = versions;
      return {
        version: newest?.version ?? 0,
        route: newest
          ? { text: newest.routeText, telephone: newest.routeTelephone, url: newest.routeUrl }
          : USUAL_ROUTE,
        rules: RULE_IDS.map((rule) => ruleRow(rule, newest?.atLeast ?? {}, counts)),
        weeks: WEEKS_SHOWN,
        history: versions.map(({ version, by, changedAt }) => ({ version, by, changedAt })),
      };
    });
  }

  /** Sets the route and the stricter rules anew, as the next version. */
  save(actor: Actor, input: GuardSettingsInput): Promise<Receipt> {
    const route = routeSchema.parse(input.route);
    const atLeast = Object.fromEntries(
      stricterSchema.parse(input.stricter).map(({ rule, action }) => [rule, action]),
    ) as AtLeast;
    const intent = { clientKey: input.clientKey, operation: 'saveGuardSettings', input };
    return this.database.write(actor, intent, async (tx) => {
      const [newest] = await this.repository.settings(tx, 1);
      const version = newest?.version ?? 0;
      if (version !== input.expectedVersion) throw new DomainError('VERSION_CONFLICT', { version });
      const id = newId();
      await this.repository.insertSetting(tx, id, version + 1, {
        routeText: route.text,
        routeTelephone: route.telephone,
        routeUrl: route.url,
        atLeast,
      });
      tx.audit({
        action: 'guard.set',
        objectType: 'GUARD_SETTING',
        objectId: id,
        detail: { version: version + 1, stricter: Object.keys(atLeast).length },
      });
      return { id, version: version + 1 };
    });
  }
}

function ruleRow(rule: RuleId, atLeast: AtLeast, counts: readonly RuleCount[]): GuardRule {
  const { label, ground, provision } = RULES[rule];
  const count = (outcome: Outcome) =>
    counts.find((one) => one.rule === rule && one.outcome === outcome)?.count ?? 0;
  return {
    rule,
    label,
    ground,
    provision,
    fixed: FIXED_RULES.includes(rule),
    atLeast: atLeast[rule] ?? null,
    stopped: count('STOPPED'),
    blocked: count('BLOCKED'),
    asked: count('ASKED'),
    kept: count('KEPT'),
  };
}

function isWebAddress(text: string): boolean {
  if (!text.startsWith('https://') || /\s/.test(text)) return false;
  return URL.canParse(text);
}
