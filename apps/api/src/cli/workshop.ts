import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Clock, systemClock } from '@samlad/domain/clock.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { IdentityModule } from '../access/identity.module.js';
import { AgreementModule } from '../administration/agreements/agreement.module.js';
import { Agreements } from '../administration/agreements/agreements.js';
import { PeopleConsole } from '../administration/people/people-console.js';
import { PeopleModule } from '../administration/people/people.module.js';
import { Areas } from '../area/areas.js';
import { AreaModule } from '../area/area.module.js';
import { type Config, readConfig } from '../config/config.js';
import { ConfigModule } from '../setup/config.module.js';
import type { Actor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { DatabaseModule } from '../database/database.module.js';
import { migrate } from '../database/migrate.js';
import { AuditLog } from '../audit/audit-log.js';
import { AuditModule } from '../audit/audit.module.js';
import { AuditVerifier } from '../audit/audit-verifier.js';
import { HeadSigner } from '../audit/head-signer.js';
import { BoundaryImports } from '../import/boundary-imports.js';
import { GuardModule } from '../guard/guard.module.js';
import { ImportModule } from '../import/import.module.js';
import { ListConsole } from '../list-import/list-console.js';
import { ListEngineModule } from '../list-import/list-engine.module.js';
import { PoliceNotices } from '../import/police-notices.js';
import { PartyModule } from '../party/party.module.js';
import { PlaceLists } from '../place/place-lists.js';
import { PlaceModule } from '../place/place.module.js';
import { Refused } from './refusal.js';

@Module({})
class WorkshopModule {
  static of(config: Config, clock: Clock): DynamicModule {
    return {
      module: WorkshopModule,
      imports: [
        ConfigModule.of(config, clock),
        DatabaseModule,
        AgreementModule,
        AreaModule,
        AuditModule,
        GuardModule,
        IdentityModule,
        ImportModule,
        ListEngineModule,
        PartyModule,
        PeopleModule,
        PlaceModule,
      ],
    };
  }
}

/** The parts of Samlad that the command line works with. */
export interface Workshop {
  config: Config;
  clock: Clock;
  database: Database;
  areas: Areas;
  boundaries: BoundaryImports;
  lists: ListConsole;
  notices: PoliceNotices;
  places: PlaceLists;
  people: PeopleConsole;
  agreements: Agreements;
  audit: AuditLog;
  verifier: AuditVerifier;
  signer: HeadSigner;
}

/** Opens the database of the environment, brings it to the newest form, does the work and closes again. */
export async function inWorkshop<Result>(work: (workshop: Workshop) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  await migrate(config.databaseUrl);
  const clock = systemClock;
  const app = await NestFactory.createApplicationContext(WorkshopModule.of(config, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await work({
      config,
      clock,
      database: app.get(Database),
      areas: app.get(Areas),
      boundaries: app.get(BoundaryImports),
      lists: app.get(ListConsole),
      notices: app.get(PoliceNotices),
      places: app.get(PlaceLists),
      people: app.get(PeopleConsole),
      agreements: app.get(Agreements),
      audit: app.get(AuditLog),
      verifier: app.get(AuditVerifier),
      signer: app.get(HeadSigner),
    });
  } finally {
    await app.close();
  }
}

/** A municipality as the operator works in it: on nobody's behalf. */
export type Town = Pick<
  Actor,
  'municipalityId' | 'municipalityCode' | 'municipalityName' | 'timeZone' | 'projectedCrs' | 'requestId'
>;

/** Every municipality of the installation, in order of code. */
export const towns = ({ database }: Workshop): Promise<Town[]> =>
  database.administer((tx) =>
    tx.query<Town>(
      `select id "municipalityId", code "municipalityCode", name "municipalityName", time_zone "timeZone",
         projected_crs "projectedCrs", 'cli' "requestId" from municipality order by code`,
    ),
  );

export const MUNICIPALITY_OPTION = {
  type: 'string',
  describe: 'Kommunens kod; behövs när installationen har flera',
} as const;

/** The municipality with a code, the only one when no code is given; refused with the codes there are. */
export async function townOf(workshop: Workshop, code: string | undefined): Promise<Town> {
  const all = await towns(workshop);
  const [only, ...others] = all;
  if (code === undefined && only !== undefined && others.length === 0) return only;
  const town = all.find(({ municipalityCode }) => municipalityCode === code);
  if (town !== undefined) return town;
  const known = all.map(({ municipalityCode }) => municipalityCode).join(', ') || 'inga';
  throw new Refused(
    code === undefined
      ? `Ange kommunens kod med --municipality. De som finns: ${known}.`
      : `Kommunen ${code} finns inte. De som finns: ${known}.`,
  );
}

/** A party of a municipality, for writing what belongs to it. */
export async function partyOf(
  { database }: Workshop,
  town: Town,
  kind: PartyKind,
): Promise<Pick<Actor, 'partyId' | 'partyKind' | 'partyName'>> {
  const party = await database.maintain(town.municipalityId, (tx) =>
    tx.one<Pick<Actor, 'partyId' | 'partyKind' | 'partyName'>>(
      `select id "partyId", kind "partyKind", name "partyName" from party
       where municipality_id = $1 and kind = $2 order by sort_order limit 1`,
      [town.municipalityId, kind],
    ),
  );
  if (party === null) throw new Refused(`${town.municipalityName} har ingen part av slaget ${kind}.`);
  return party;
}
