import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { CATEGORY_GROUPS } from '@samlad/domain/incident-categories.js';
import { PROBLEM_MACHINE, type ProblemState } from '@samlad/domain/problem.js';
import { cleanLine, cleanText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { z } from 'zod';
import { beginWithMark } from '../access/levels.js';
import { Areas } from '../area/areas.js';
import type { Actor } from '../database/actor.js';
import { Database, type Receipt } from '../database/database.js';
import { knownId, newId, type Transaction } from '../database/transaction.js';
import { pageOf, type PageRequest } from '../graphql/page.js';
import type { MoveProblemInput, ProblemInput, ProblemScoreInput } from './problem.input.js';
import type { Problem, ProblemConnection } from './problem.model.js';
import { ProblemRepository, type ProblemValues } from './problem.repository.js';

const groups = new Set<string>(CATEGORY_GROUPS.map((group) => group.code));
const optional = (schema: z.ZodType<string>) => schema.nullish().transform((text) => text?.trim() || null);

const problemSchema = z.object({
  title: cleanLine(120).refine((text) => text.trim() !== '', 'Problemet behöver en rubrik.'),
  description: optional(cleanText(2_000)),
  timePattern: optional(cleanLine(200)),
  categoryGroup: optional(cleanLine(3)).refine(
    (code) => code === null || groups.has(code),
    'Kategorigruppen finns inte. Välj en ur listan.',
  ),
  placeType: z
    .string()
    .nullish()
    .transform((code) => code ?? null),
});

const scoreSchema = z.object({
  need: z.int('Behov anges 1–5.').min(1, 'Behov anges 1–5.').max(5, 'Behov anges 1–5.'),
  influence: z
    .int('Påverkbarhet anges 1–5.')
    .min(1, 'Påverkbarhet anges 1–5.')
    .max(5, 'Påverkbarhet anges 1–5.'),
});

/** The use cases of problems: record, edit, score, close and take up again. */
@Injectable()
export class ProblemService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProblemRepository,
    private readonly areas: Areas,
  ) {}

  find(actor: Actor, id: string): Promise<Problem | null> {
    return this.database.read(
      actor,
      async (tx) => (await this.repository.list(tx, { ids: [knownId(id)] }))[0] ?? null,
    );
  }

  list(
    actor: Actor,
    filter: { areaCode?: string | null; state?: ProblemState | null },
    page: PageRequest,
  ): Promise<ProblemConnection> {
    return this.database.read(actor, async (tx) => {
      const area = filter.areaCode ? await this.areas.byCode(tx, presentWeek(tx), filter.areaCode) : null;
      const condition = {
        ...(area ? { areaId: area.id } : {}),
        ...(filter.state ? { state: filter.state } : {}),
      };
      return pageOf(
        page,
        (limit, offset) => this.repository.list(tx, condition, limit, offset),
        () => this.repository.count(tx, condition),
      );
    });
  }

  record(actor: Actor, input: ProblemInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'recordProblem', input },
      async (tx) => {
        const id = newId();
        await this.repository.insert(tx, id, weekIndexOf(input.week), await this.values(tx, input));
        await tx.bear(PROBLEM_MACHINE, id, 'OPEN');
        await beginWithMark(tx, 'PROBLEM', id, input.mark);
        tx.audit({
          action: 'problem.record',
          objectType: 'PROBLEM',
          objectId: id,
          detail: { area: input.areaCode },
        });
        return { id, version: 1 };
      },
    );
  }

  edit(actor: Actor, input: ProblemInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'editProblem', input },
      async (tx) => {
        const id = knownId(input.id ?? '');
        await this.existing(tx, id);
        const updated = await this.repository.update(
          tx,
          id,
          input.expectedVersion ?? 0,
          await this.values(tx, input),
        );
        if (updated === null) throw new DomainError('VERSION_CONFLICT');
        tx.audit({ action: 'problem.edit', objectType: 'PROBLEM', objectId: id });
        return { id, version: updated.version };
      },
    );
  }

  score(actor: Actor, input: ProblemScoreInput): Promise<Receipt> {
    const { need, influence } = scoreSchema.parse(input);
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'scoreProblem', input },
      async (tx) => {
        const problem = await this.existing(tx, knownId(input.problemId));
        const version =
          input.expectedVersion === 0
            ? await this.repository.scoreFirst(tx, problem.id, need, influence)
            : await this.repository.scoreAgain(tx, problem.id, input.expectedVersion, need, influence);
        if (version === null) throw new DomainError('VERSION_CONFLICT');
        tx.audit({
          action: 'problem.score',
          objectType: 'PROBLEM',
          objectId: problem.id,
          detail: { need, influence },
        });
        return { id: problem.id, version };
      },
    );
  }

  move(actor: Actor, input: MoveProblemInput): Promise<Receipt> {
    return this.database.write(
      actor,
      { clientKey: input.clientKey, operation: 'moveProblem', input },
      async (tx) => {
        const problem = await this.existing(tx, knownId(input.id));
        const version = await tx.move(PROBLEM_MACHINE, problem, input.to, input.expectedVersion);
        tx.audit({
          action: 'problem.move',
          objectType: 'PROBLEM',
          objectId: problem.id,
          detail: { from: problem.state, to: input.to },
        });
        return { id: problem.id, version };
      },
    );
  }

  private async existing(tx: Transaction, id: string) {
    const row = await this.repository.findLocked(tx, id);
    if (row === null) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async values(tx: Transaction, input: ProblemInput): Promise<ProblemValues> {
    const values = problemSchema.parse(input);
    const area = await this.areas.byCode(tx, weekIndexOf(input.week), input.areaCode);
    return { ...values, areaId: area.id };
  }
}

const presentWeek = (tx: Transaction) => weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
