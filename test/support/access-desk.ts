import { randomUUID } from 'node:crypto';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import type { TestApi } from './start-api.js';

interface AgreedBetween {
  parties: PartyKind[];
  /** Area codes; the whole municipality when left out. */
  areas?: string[];
}

/** Puts agreements and circles in place as the owner of the database, for tests of what they open. */
export class AccessDesk {
  constructor(private readonly api: TestApi) {}

  /** These agreements and no others, accepted by all their parties. */
  async agree(...agreements: AgreedBetween[]): Promise<void> {
    const town = [this.api.municipalityId];
    for (const table of ['agreement_area', 'agreement_party', 'agreement'])
      await this.api.sql(`delete from ${table} where municipality_id = $1`, town);
    for (const { parties, areas } of agreements) {
      const id = randomUUID();
      await this.api.sql(
        `insert into agreement (municipality_id, id, title, purposes, all_areas, valid_from, updated_at)
         values ($1, $2, 'Prov', array['SITUATION', 'MEASURES'], $3, '2020-01-01', now())`,
        [...town, id, areas === undefined],
      );
      await this.api.sql(
        `insert into agreement_party (municipality_id, agreement_id, party_id, accepted_at)
         select $1, $2, p.id, '2020-01-01' from party p where p.municipality_id = $1 and p.kind = any ($3)`,
        [...town, id, parties],
      );
      await this.api.sql(
        `insert into agreement_area (municipality_id, agreement_id, area_id)
         select $1, $2, a.id from area a where a.municipality_id = $1 and a.code = any ($3)`,
        [...town, id, areas ?? []],
      );
    }
  }

  /** A circle of a party with some demo users in it; gives its id. */
  async circle(owner: PartyKind, name: string, members: string[]): Promise<string> {
    const id = randomUUID();
    await this.api.sql(
      `insert into circle (municipality_id, id, party_id, name, purpose, updated_at)
       select $1, $2, p.id, $4, 'Prov', now() from party p where p.municipality_id = $1 and p.kind = $3`,
      [this.api.municipalityId, id, owner, name],
    );
    await this.api.sql(
      `insert into circle_member (municipality_id, circle_id, party_id, user_id, added_at)
       select $1, k.id, k.party_id, d.user_id, '2020-01-01' from circle k, demo_account d
       where k.municipality_id = $1 and k.id = $2 and d.user_name = any ($3)`,
      [this.api.municipalityId, id, members],
    );
    return id;
  }
}
