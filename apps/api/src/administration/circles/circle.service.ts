import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { roleMay } from '@samlad/domain/permissions.js';
import { cleanLine, requiredText } from '@samlad/domain/text.js';
import { z } from 'zod';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { pageOf, pageSize, type PageRequest } from '../../graphql/page.js';
import type { VersionedInput } from '../../graphql/receipt.model.js';
import { patternOf } from '../people/given.sql.js';
import type { CircleCandidate, CircleConnection, CircleInput, CircleMemberInput } from './circle.model.js';
import { CircleRepository } from './circle.repository.js';

const MOST_MEMBERS = 200;
const searchSchema = cleanLine(100).nullish();
const circleSchema = z.object({
  name: cleanLine(80)
    .transform((text) => text.trim())
    .refine((text) => text !== '', 'Kretsen behöver ett namn.'),
  purpose: requiredText(300),
});

/** Circles: a party names who may read its restricted material, and why. */
@Injectable()
export class CircleService {
  constructor(
    private readonly database: Database,
    private readonly repository: CircleRepository,
  ) {}

  /** The own party's circles and those that the reader is a member of. */
  list(actor: Actor, page: PageRequest): Promise<CircleConnection> {
    return this.database.read(actor, async (tx) => {
      const manages = roleMay(actor.role, 'circle.manage');
      const { nodes, ...rest } = await pageOf(
        page,
        (limit, offset) => this.repository.list(tx, null, limit, offset),
        () => this.repository.count(tx),
      );
      return {
        ...rest,
        nodes: nodes.map((circle) => ({
          ...circle,
          mayManage: manages && circle.own && circle.closedAt === null,
        })),
      };
    });
  }

  candidates(actor: Actor, search: string | null, first: number): Promise<CircleCandidate[]> {
    const limit = pageSize(first);
    return this.database.read(actor, (tx) =>
      this.repository.candidates(tx, patternOf(searchSchema.parse(search)), limit),
    );
  }

  save(actor: Actor, input: CircleInput): Promise<Receipt> {
    return this.write(actor, 'saveCircle', input, async (tx) => {
      const values = circleSchema.parse(input);
      if (!input.id) {
        const id = await this.repository.insert(tx, values);
        return this.done(tx, 'circle.create', id, { version: 1 });
      }
      const { id } = await this.open(tx, input.id);
      const changed = await this.repository.update(tx, id, input.expectedVersion ?? 0, values);
      return this.done(tx, 'circle.edit', id, changed);
    });
  }

  add(actor: Actor, input: CircleMemberInput): Promise<Receipt> {
    return this.write(actor, 'addCircleMember', input, async (tx) => {
      const { id } = await this.open(tx, input.id);
      const userId = knownId(input.userId);
      if (!(await this.repository.isCandidate(tx, userId))) throw new DomainError('NOT_FOUND');
      const changed = await this.repository.touch(tx, id, input.expectedVersion);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      if (!(await this.repository.add(tx, id, userId))) {
        throw new DomainError('INVALID_INPUT', { message: 'Personen är redan med i kretsen.' });
      }
      const [circle] = await this.repository.list(tx, [id], 1, 0);
      if ((circle?.members.length ?? 0) > MOST_MEMBERS) {
        throw new DomainError('INVALID_INPUT', { message: `En krets har högst ${MOST_MEMBERS} personer.` });
      }
      return this.done(tx, 'circle.addMember', id, changed, { user: userId });
    });
  }

  remove(actor: Actor, input: CircleMemberInput): Promise<Receipt> {
    return this.write(actor, 'removeCircleMember', input, async (tx) => {
      const { id } = await this.open(tx, input.id);
      const userId = knownId(input.userId);
      const changed = await this.repository.touch(tx, id, input.expectedVersion);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      if (!(await this.repository.remove(tx, id, userId))) throw new DomainError('NOT_FOUND');
      return this.done(tx, 'circle.removeMember', id, changed, { user: userId });
    });
  }

  /** Closes a circle for good: its material is the own party's alone from the next request. */
  close(actor: Actor, input: VersionedInput): Promise<Receipt> {
    return this.write(actor, 'closeCircle', input, async (tx) => {
      const { id } = await this.open(tx, input.id);
      return this.done(
        tx,
        'circle.close',
        id,
        await this.repository.touch(tx, id, input.expectedVersion, true),
      );
    });
  }

  private write(
    actor: Actor,
    operation: string,
    input: { clientKey: string },
    work: (tx: Transaction) => Promise<{ id: string; version: number }>,
  ): Promise<Receipt> {
    return this.database.write(actor, { clientKey: input.clientKey, operation, input }, work);
  }

  private async open(tx: Transaction, id: string): Promise<{ id: string }> {
    const circle = await this.repository.own(tx, knownId(id));
    if (circle.closed) throw new DomainError('INVALID_INPUT', { message: 'Kretsen är stängd.' });
    return circle;
  }

  private done(
    tx: Transaction,
    action: string,
    id: string,
    changed: { version: number } | null,
    detail: Record<string, unknown> = {},
  ): { id: string; version: number } {
    if (changed === null) throw new DomainError('VERSION_CONFLICT');
    tx.audit({ action, objectType: 'CIRCLE', objectId: id, detail });
    return { id, version: changed.version };
  }
}
