import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import type { RuleId } from '@samlad/guard/rules.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { WriteGate } from '../database/hooks.js';
import type { Intent } from '../database/intent.js';
import type { Transaction } from '../database/transaction.js';
import { GuardRepository, type Outcome } from './guard.repository.js';
import { GuardTerms, type Terms, unasked } from './guard-terms.js';
import {
  concern,
  judgeBy,
  type Obstacle,
  obstacles,
  read,
  type ReadText,
  refusal,
  stopsIn,
} from './judged.js';
import { unanswered } from './kept-texts.js';
import { type FreeText, type Goes, type Road, TO_ALL } from './road.js';
import { ROADS } from './roads.js';
import { textsIn } from './texts-in.js';

/**
 * Reads every free text on its way in, on the one way that all changes take: before the transaction begins, so that a
 * text that tells of concern for a child never reaches the database. Source: domain rules R11 and R15.
 */
@Injectable()
export class Guard implements WriteGate, OnModuleInit {
  private readonly log = new Logger('guard');

  constructor(
    private readonly database: Database,
    private readonly repository: GuardRepository,
    private readonly terms: GuardTerms,
  ) {}

  onModuleInit(): void {
    this.database.hooks.passWritesThrough(this);
  }

  /** Throws CHILD_CONCERN, GUARD_BLOCKED or GUARD_REASON_NEEDED; an Error for an operation that has no road. */
  async before(actor: Actor, { operation, input, clientKey }: Intent): Promise<void> {
    const road = roadOf(operation, input);
    if (road === null) return;
    const texts = [...textsIn(input, road.fields), ...(road.texts?.(input as never, actor) ?? [])];
    if (texts.length === 0) return;
    const terms = await this.terms.of(actor);
    const found = read(texts, terms);
    if (found.length === 0) return;
    await this.mustNotStop(actor, found, terms);
    const left = await this.database.read(unasked(actor), async (tx) => {
      const goes = (await road.goesTo?.(tx, input as never)) ?? TO_ALL;
      const unsaid = await this.unsaid(tx, obstacles(found, goes, terms));
      return unsaid.length > 0 && (await isRepeated(tx, clientKey)) ? [] : unsaid;
    });
    await this.mustBeEmpty(actor, left);
  }

  /** Reads what more people will see by the change, which was stored earlier. */
  async after(tx: Transaction, { operation, input }: Intent, id: string): Promise<void> {
    const road = roadOf(operation, input);
    for (const { texts, goes } of (await road?.shows?.(tx, input as never, id)) ?? []) {
      await this.mustPass(tx, texts, goes);
    }
  }

  /**
   * Throws as `before` does unless the texts may go where they are going. For roads that carry more than their input
   * says, such as rows of a list; called in the transaction that stores them.
   */
  async mustPass(tx: Transaction, texts: readonly FreeText[], goes: Goes = TO_ALL): Promise<void> {
    const terms = await this.terms.in(tx);
    const found = read(texts, terms);
    if (found.length === 0) return;
    await this.mustNotStop(tx.actor, found, terms);
    await this.mustBeEmpty(tx.actor, await this.unsaid(tx, obstacles(found, goes, terms)));
  }

  /**
   * A judge of single texts that nobody is there to give reasons for, such as rows of a list: what was found that keeps
   * a text out, by rule, gravest first; nothing for a text that may come in.
   */
  async judge(tx: Transaction): Promise<(text: string, goes: Goes) => RuleId[]> {
    return judgeBy(await this.terms.in(tx));
  }

  /** What texts are read by, for a judge in another thread. */
  async termsFor(tx: Transaction): Promise<Pick<Terms, 'all' | 'atLeast'>> {
    const { all, atLeast } = await this.terms.in(tx);
    return { all, atLeast };
  }

  /** Adds to the counts of the present week; a count that is lost harms nobody. */
  async count(actor: Actor, outcome: Outcome, rules: readonly RuleId[]): Promise<void> {
    const counts = [...new Set(rules)].map((rule) => ({
      rule,
      outcome,
      count: rules.filter((one) => one === rule).length,
    }));
    await this.database
      .maintain(actor.municipalityId, (tx) => {
        const week = weekIndexOf(weekOfInstant(tx.now, actor.timeZone));
        return this.repository.addCounts(tx, week, counts);
      })
      .catch(() => this.log.warn('What the guard found could not be counted.'));
  }

  /** Throws CHILD_CONCERN, and counts it, when any of the texts tells of concern for one child. */
  async mustNotStop(actor: Actor, found: readonly ReadText[], terms: Terms): Promise<void> {
    const count = stopsIn(found);
    if (count === 0) return;
    await this.count(actor, 'STOPPED', ['CHILD_CONCERN']);
    throw concern(count, terms.route);
  }

  private async mustBeEmpty(actor: Actor, left: readonly Obstacle[]): Promise<void> {
    if (left.length === 0) return;
    for (const [action, outcome] of [
      ['BLOCK', 'BLOCKED'],
      ['REASON', 'ASKED'],
    ] as const) {
      const rules = left.filter((one) => one.action === action).map(({ rule }) => rule);
      if (rules.length > 0) await this.count(actor, outcome, rules);
    }
    throw refusal(left);
  }

  private async unsaid(tx: Transaction, found: readonly Obstacle[]): Promise<Obstacle[]> {
    const asked = found.filter(({ action }) => action === 'REASON');
    return asked.length === 0 ? [...found] : unanswered(found, await this.repository.overrides(tx, asked));
  }
}

/** The operation's road; null for one that brings no words in. */
function roadOf(operation: string, input: unknown): Road | null {
  const road = Object.hasOwn(ROADS, operation) ? ROADS[operation] : undefined;
  if (road !== undefined) return road;
  if (!holdsWords(input)) return null;
  throw new Error(`${operation} has no road in guard/roads.ts: say what free text comes in with it.`);
}

const holdsWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsWords)
    : typeof value === 'string';

/** Whether the client has done something with the key already: then nothing more is stored, whatever the text. */
const isRepeated = async (tx: Transaction, clientKey: string): Promise<boolean> =>
  (await tx.one(
    'select 1 from client_request where municipality_id = $1 and user_id = $2 and key = $3 and result is not null',
    [tx.actor.municipalityId, tx.actor.userId, clientKey],
  )) !== null;
