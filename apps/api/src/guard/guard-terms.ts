import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Places, placesOf } from '@samlad/guard/places.js';
import type { AtLeast } from '@samlad/guard/rules.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { GuardRepository } from './guard.repository.js';

/** Where concern for a child is told in the municipality. */
export interface Route {
  text: string;
  telephone: string | null;
  url: string | null;
}

/** What a municipality's texts are read by. */
export interface Terms {
  /** Those of the places' names that every writer may be given. */
  names: readonly string[];
  /** Every place's name, as another thread is told of them. */
  all: readonly string[];
  places: Places;
  atLeast: AtLeast;
  route: Route;
  /** Of the settings; 0 before anybody has set anything. */
  version: number;
}

/** What is said until the municipality has written its own. */
export const USUAL_ROUTE: Route = {
  text: 'Lämna orosanmälan till socialtjänsten i kommunen. Är det fara för liv: ring 112.',
  telephone: null,
  url: null,
};

/** Another process may have changed them: so long may what it changed go unseen here. */
const FRESH_MS = 60_000;
/** Things whose change may change a place's name or the settings. */
const CHANGES = new Set(['IMPORT', 'UNIT', 'MUNICIPALITY', 'GUARD_SETTING', 'AREA', 'PLACE']);

/** Each municipality's terms, kept in memory until something that they are made of is changed. */
@Injectable()
export class GuardTerms implements OnModuleInit {
  private readonly kept = new Map<string, { terms: Terms; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly repository: GuardRepository,
  ) {}

  onModuleInit(): void {
    this.database.hooks.onAudited((entries) => {
      for (const { municipalityId, objectType } of entries)
        if (CHANGES.has(objectType)) this.kept.delete(municipalityId);
    });
  }

  /** Those of the actor's municipality. */
  async of(actor: Actor): Promise<Terms> {
    const kept = this.fresh(actor.municipalityId);
    return kept ?? this.database.read(unasked(actor), (tx) => this.in(tx));
  }

  /** As `of`, within a transaction. */
  async in(tx: Transaction): Promise<Terms> {
    const { municipalityId } = tx.actor;
    const kept = this.fresh(municipalityId);
    if (kept !== null) return kept;
    const { told, units } = await this.repository.placeNames(tx);
    const [setting] = await this.repository.settings(tx, 1);
    const terms: Terms = {
      names: told,
      all: [...told, ...units],
      places: placesOf([...told, ...units]),
      atLeast: setting?.atLeast ?? {},
      version: setting?.version ?? 0,
      route: setting
        ? { text: setting.routeText, telephone: setting.routeTelephone, url: setting.routeUrl }
        : USUAL_ROUTE,
    };
    this.kept.set(municipalityId, { terms, until: performance.now() + FRESH_MS });
    return terms;
  }

  private fresh(municipalityId: string): Terms | null {
    const kept = this.kept.get(municipalityId);
    return kept !== undefined && kept.until > performance.now() ? kept.terms : null;
  }
}

/** The actor without what it asks for: what the guard reads is nobody's reading. */
export function unasked(actor: Actor): Actor {
  const reader = { ...actor };
  delete reader.asked;
  return reader;
}
