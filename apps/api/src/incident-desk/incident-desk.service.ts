import { Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { cleanText } from '@samlad/domain/text.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Areas } from '../area/areas.js';
import type { AreaLocator } from '../area/area-locator.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Places } from '../place/places.js';
import type { IncidentRowQuestion } from './incident-desk.input.js';
import type { IncidentDesk, IncidentRowReview } from './incident-desk.model.js';
import { IncidentDeskRepository, type RowToCompare } from './incident-desk.repository.js';

const MOST_ROWS = 100;
const MOST_PLACES = 3;
const WEEKS_BACK = 12;
const placeTextSchema = cleanText(500);

/** Helps those who write incidents: what is at hand when they begin, and what their pasted rows are about. */
@Injectable()
export class IncidentDeskService {
  constructor(
    private readonly database: Database,
    private readonly repository: IncidentDeskRepository,
    private readonly areas: Areas,
    private readonly places: Places,
  ) {}

  /** The present week's districts, and the categories that were recorded lately. */
  desk(actor: Actor): Promise<IncidentDesk> {
    return this.database.read(actor, async (tx) => {
      const week = weekOfInstant(tx.now, actor.timeZone);
      const areas = await this.areas.reporting(tx, weekIndexOf(week));
      const recentCategories = await this.repository.recentCategories(tx, weekIndexOf(week) - WEEKS_BACK);
      return { week, areas, recentCategories };
    });
  }

  /** What each of at most a hundred rows may mean by its place, and which own incident it is like. */
  review(actor: Actor, questions: readonly IncidentRowQuestion[]): Promise<IncidentRowReview[]> {
    if (questions.length > MOST_ROWS) {
      const message = `Högst ${MOST_ROWS} rader granskas åt gången, här är ${questions.length}. Dela upp listan.`;
      throw new DomainError('INVALID_INPUT', { message });
    }
    const texts = questions.map(({ placeText }) => placeTextSchema.parse(placeText ?? ''));
    return this.database.read(actor, async (tx) => {
      const locator = await this.areas.locator(tx, weekIndexOf(weekOfInstant(tx.now, actor.timeZone)));
      const placed = await this.placed(tx, questions, texts);
      const compared = questions.flatMap((question, number) =>
        comparable(question, number, locator, placed[number]?.places[0]?.areaCode ?? null),
      );
      const like = await this.repository.like(tx, compared);
      return placed.map((found, number) => ({ ...found, like: like.get(number) ?? null }));
    });
  }

  private async placed(
    tx: Transaction,
    questions: readonly IncidentRowQuestion[],
    texts: readonly string[],
  ): Promise<Omit<IncidentRowReview, 'like'>[]> {
    const index = await this.places.index(tx);
    return questions.map(({ isOnlyPlace }, number) => {
      const text = texts[number] ?? '';
      if (isOnlyPlace) {
        const places = index.find(text, MOST_PLACES);
        return { places, isSurePlace: index.mentioned(text)?.isSure === true };
      }
      const mention = index.mentioned(text);
      return { places: mention === null ? [] : [mention.place], isSurePlace: mention?.isSure === true };
    });
  }
}

function comparable(
  question: IncidentRowQuestion,
  number: number,
  locator: AreaLocator,
  placedIn: string | null,
): RowToCompare[] {
  const { categoryCode, occurredFrom, occurredTo } = question;
  const code = question.areaCode ?? placedIn;
  const area = code === null ? undefined : locator.byCode(code);
  if (!categoryCode || !occurredFrom || area === undefined) return [];
  return [{ number, categoryCode, areaId: area.id, from: occurredFrom, to: occurredTo ?? occurredFrom }];
}
