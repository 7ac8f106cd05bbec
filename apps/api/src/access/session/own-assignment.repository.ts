import { Injectable } from '@nestjs/common';
import type { Role } from '@samlad/domain/permissions.js';
import { Database } from '../../database/database.js';

/** One of the tasks a person has been given: a role in a party of a municipality. */
export interface HeldAssignment {
  id: string;
  municipalityId: string;
  municipalityName: string;
  partyId: string;
  partyName: string;
  role: Role;
}

/** Reads assignments municipality by municipality: no statement touches two. */
@Injectable()
export class OwnAssignmentRepository {
  constructor(private readonly database: Database) {}

  async list(userId: string, now: string): Promise<HeldAssignment[]> {
    const towns = await this.database.readAs({ userId }, (query) =>
      query<{ municipalityId: string }>(
        `select municipality_id "municipalityId" from assignment where user_id = $1 and suspended_at is null and valid_from <= $2
           and (valid_to is null or valid_to > $2) group by 1 order by min(valid_from), 1`,
        [userId, now],
      ),
    );
    const perTown = [];
    for (const { municipalityId } of towns) perTown.push(await this.inTown(userId, municipalityId, now));
    return perTown.flat();
  }

  private inTown(userId: string, municipalityId: string, now: string): Promise<HeldAssignment[]> {
    return this.database.readAs({ userId, municipalityId }, (query) =>
      query(
        `select a.id, m.id "municipalityId", m.name "municipalityName", p.id "partyId", p.name "partyName", a.role
         from assignment a
         join municipality m on m.id = a.municipality_id
         join party p on p.municipality_id = a.municipality_id and p.id = a.party_id
         where a.municipality_id = $2 and a.user_id = $1 and a.suspended_at is null and a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3)
         order by a.valid_from, a.id`,
        [userId, municipalityId, now],
      ),
    );
  }
}
