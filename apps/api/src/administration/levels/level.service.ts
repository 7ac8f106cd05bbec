import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { isKept } from '@samlad/domain/secrecy.js';
import { requiredText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { LEVELLED_THINGS, type LevelledThing, markOf } from '../../access/levels.js';
import { type Mark, noteLevelChange } from '../../access/marks.js';
import type { Actor } from '../../database/actor.js';
import { Database, type Receipt } from '../../database/database.js';
import { knownId, type Transaction } from '../../database/transaction.js';
import { Decisions } from '../../decision/decisions.js';
import { IncidentLevels } from '../../incident/incident-levels.js';
import type { ChangeLevelInput, LevelChange } from './level.model.js';
import { LevelRepository } from './level.repository.js';

const reasonSchema = requiredText(300);

const BEARS_OTHERS: Partial<Record<LevelledThing, string>> = {
  PROBLEM:
    'Andra parter har insatser eller åtaganden som hör till problemet. Nivån kan inte höjas så att de inte längre ser det.',
  MEASURE: 'Andra parter har åtaganden i insatsen. Nivån kan inte höjas så att de inte längre ser den.',
};

/** What says that a thing has the level of another. */
const FOLLOWS: Partial<Record<LevelledThing, string>> = {
  DECISION: 'Beslutet har samma nivå som sin insats. Ändra nivån på insatsen i stället.',
};

type Afterwards = (tx: Transaction, id: string, mark: Mark) => Promise<void>;

/** Raising and lowering who may see a thing: by its author's party alone, with a reason, logged for good. */
@Injectable()
export class LevelService {
  /** What a thing needs done when its level has changed. */
  private readonly afterwards: Partial<Record<LevelledThing, Afterwards>>;

  constructor(
    private readonly database: Database,
    private readonly repository: LevelRepository,
    incidents: IncidentLevels,
    decisions: Decisions,
  ) {
    this.afterwards = {
      INCIDENT: (tx, id, { level }) => incidents.fitToLevel(tx, id, level),
      MEASURE: (tx, id, mark) => decisions.followMeasure(tx, id, mark),
    };
  }

  change(actor: Actor, input: ChangeLevelInput): Promise<Receipt> {
    const intent = { clientKey: input.clientKey, operation: 'changeLevel', input };
    return this.database.write(actor, intent, async (tx) => {
      const thing = input.objectType;
      const row = await this.repository.own(tx, thing, knownId(input.id));
      const reason = reasonSchema.parse(input.reason);
      const mark = await markOf(tx, { ...input, reason });
      if (row.follows) throw new DomainError('INVALID_INPUT', { message: FOLLOWS[thing] ?? '' });
      if (isKept(mark.level) && (await this.repository.bearsOthers(tx, thing, row.id))) {
        throw new DomainError('INVALID_INPUT', { message: BEARS_OTHERS[thing] ?? '' });
      }
      const announce = async () => {
        if (row.isTold) await tx.announceRow(row.week ?? presentWeek(tx), LEVELLED_THINGS[thing], row.id);
      };
      await announce();
      const changed = await this.repository.set(tx, thing, row.id, input.expectedVersion, mark);
      if (changed === null) throw new DomainError('VERSION_CONFLICT');
      await this.afterwards[thing]?.(tx, row.id, mark);
      await noteLevelChange(tx, { objectType: thing, objectId: row.id }, row.level, mark);
      await announce();
      return { id: row.id, version: changed.version };
    });
  }

  history(actor: Actor, thing: LevelledThing, id: string): Promise<LevelChange[]> {
    return this.database.read(actor, (tx) => this.repository.history(tx, thing, knownId(id)));
  }
}

const presentWeek = (tx: Transaction) => weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
