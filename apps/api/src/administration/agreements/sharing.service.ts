import { Injectable } from '@nestjs/common';
import type { AgreementPurpose } from '@samlad/domain/agreements.js';
import { weekIndexOf, weekOfInstant } from '@samlad/domain/week.js';
import { Areas } from '../../area/areas.js';
import type { Actor } from '../../database/actor.js';
import { Database } from '../../database/database.js';
import { Parties } from '../../party/parties.js';
import type { Rights } from '../../database/rights.js';
import type { AgreementGround, Sharing } from './agreement.model.js';
import { SharingRepository } from './sharing.repository.js';

const LISTS: Record<AgreementPurpose, (rights: Rights) => [everywhere: string[], pairs: string[]]> = {
  SITUATION: (rights) => [rights.situationAll, rights.situationIn],
  MEASURES: (rights) => [rights.measuresAll, rights.measuresIn],
};

/** Who reads whose shared material, where and for what, today. */
@Injectable()
export class SharingService {
  constructor(
    private readonly database: Database,
    private readonly repository: SharingRepository,
    private readonly parties: Parties,
    private readonly areas: Areas,
  ) {}

  /** The parties, and the areas that hold now below the whole municipality. */
  ground(actor: Actor): Promise<AgreementGround> {
    return this.database.read(actor, async (tx) => {
      const week = weekIndexOf(weekOfInstant(tx.now, tx.actor.timeZone));
      const areas = (await this.areas.all(tx, week)).filter(({ kind }) => kind !== 'MUNICIPALITY');
      return {
        parties: await this.parties.all(tx),
        areas: areas.map(({ code, name }) => ({ code, name })),
      };
    });
  }

  /** One row for each reader, author and purpose that an agreement opens. */
  matrix(actor: Actor): Promise<Sharing[]> {
    return this.database.read(actor, async (tx) => {
      const areas = new Map((await this.repository.areas(tx)).map((area) => [area.id, area]));
      const namesOf = (ids: readonly string[]) => {
        const known = new Set(ids);
        const outermost = ids.filter((id) => !known.has(areas.get(id)?.parentId ?? ''));
        return outermost.map((id) => areas.get(id)?.name ?? '').sort((a, b) => a.localeCompare(b, 'sv-SE'));
      };
      return (await this.repository.ofParties(tx)).flatMap(({ partyId, rights }) =>
        (Object.keys(LISTS) as AgreementPurpose[]).flatMap((purpose) => {
          const [everywhere, pairs] = LISTS[purpose](rights);
          const inAreas = areasByAuthor(pairs);
          const row = (authorPartyId: string, areaIds: string[]): Sharing => ({
            readerPartyId: partyId,
            authorPartyId,
            purpose,
            everywhere: areaIds.length === 0,
            areas: namesOf(areaIds),
          });
          return [
            ...everywhere.map((author) => row(author, [])),
            ...[...inAreas]
              .filter(([author]) => !everywhere.includes(author))
              .map(([author, found]) => row(author, found)),
          ];
        }),
      );
    });
  }
}

function areasByAuthor(pairs: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of pairs) {
    const [author = '', area = ''] = pair.split(':');
    found.set(author, [...(found.get(author) ?? []), area]);
  }
  return found;
}
