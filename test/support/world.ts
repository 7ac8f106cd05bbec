import { fixedClock } from '@samlad/domain/clock.js';
import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { ROLES, type Role } from '@samlad/domain/permissions.js';
import { weekIndexOf } from '@samlad/domain/week.js';
import { DataSource } from 'typeorm';
import { Database } from '../../apps/api/src/database/database.js';
import { APP_ROLE, loginUrl, MAINTENANCE_ROLE } from '../../apps/api/src/database/logins.js';
import { addMunicipality, type AreaSpec, type UserSpec } from '../../apps/api/src/setup/add-municipality.js';

/** A Wednesday morning: week 47 is to be handed in at noon, week 48 is being collected. */
export const WORLD_NOW = '2026-11-25T08:00:00Z';
export const REPORT_WEEK = '2026-W47';
export const PRESENT_WEEK = '2026-W48';

const PARTIES: [PartyKind, string, string, string][] = [
  ['POLICE', 'Polis', 'Polis', 'Polismyndigheten'],
  ['RESCUE', 'Räddningstjänst', 'Rtj', 'Brandförsvarsförbundet'],
  ['SCHOOL', 'Grundskola', 'Skola', 'Grundskolenämnden'],
  ['CULTURE_LEISURE', 'Kultur & fritid', 'KoF', 'Kultur- och fritidsnämnden'],
  ['SOCIAL_SERVICES', 'Socialtjänst', 'Soc', 'Socialnämnden'],
  ['SAFETY_OFFICE', 'Kommunens trygghetsfunktion', 'Trygghet', 'Kommunstyrelsen'],
];

/** Demo user name → role and party, in the town under test. */
export const PEOPLE: Record<string, [Role, PartyKind]> = {
  samordnare: ['COORDINATOR', 'SAFETY_OFFICE'],
  polis: ['PARTY_REPRESENTATIVE', 'POLICE'],
  raddning: ['PARTY_REPRESENTATIVE', 'RESCUE'],
  skola: ['SCHOOL_CONTACT', 'SCHOOL'],
  kultur: ['PARTY_REPRESENTATIVE', 'CULTURE_LEISURE'],
  social: ['PARTY_REPRESENTATIVE', 'SOCIAL_SERVICES'],
  trygghet: ['PARTY_REPRESENTATIVE', 'SAFETY_OFFICE'],
  polis2: ['REPORTER', 'POLICE'],
  analytiker: ['ANALYST', 'SAFETY_OFFICE'],
  ledning: ['LEADERSHIP', 'SAFETY_OFFICE'],
  dataskydd: ['DATA_PROTECTION', 'SAFETY_OFFICE'],
  drift: ['OPERATOR', 'SAFETY_OFFICE'],
};

/** The neighbouring town's people; nothing of the one town is ever theirs. */
const NEIGHBOURS: Record<string, [Role, PartyKind]> = {
  'granne-samordnare': ['COORDINATOR', 'SAFETY_OFFICE'],
  'granne-polis': ['PARTY_REPRESENTATIVE', 'POLICE'],
};

const square = (west: number, south: number, width = 0.02, height = 0.01) => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west + width, south],
        [west + width, south + height],
        [west, south + height],
        [west, south],
      ],
    ],
  ],
});

function area(
  code: string,
  name: string,
  kind: 'MUNICIPALITY' | 'DISTRICT',
  box: [number, number, number, number],
): AreaSpec {
  const [west, south, width, height] = box;
  return {
    code,
    name,
    kind,
    parentCode: kind === 'DISTRICT' ? 'KOMMUN' : null,
    geometry: square(west, south, width, height),
    labelLongitude: west + width / 2,
    labelLatitude: south + height / 2,
    approximate: true,
    population: 10_000,
    source: 'Provruta',
    validFromWeek: weekIndexOf('2020-W01'),
  };
}

/** Seven squares in a row from west to east, 0.02° wide, 17.90–18.04 east and 59.20–59.21 north. */
export const DISTRICTS = ['HUD-FLE', 'HUD-SEG', 'HUD-SJF', 'HUD-SKO', 'HUD-STS', 'HUD-TRA', 'HUD-VAR'];

const AREAS: AreaSpec[] = [
  area('KOMMUN', 'Hela kommunen', 'MUNICIPALITY', [17.9, 59.2, 0.14, 0.01]),
  ...DISTRICTS.map((code, index) =>
    area(code, `Område ${code.slice(4)}`, 'DISTRICT', [
      Number((17.9 + index * 0.02).toFixed(2)),
      59.2,
      0.02,
      0.01,
    ]),
  ),
];

const users = (people: Record<string, [Role, PartyKind]>): UserSpec[] =>
  Object.entries(people).map(([subject, [role, party]]) => ({
    issuer: 'demo',
    subject,
    name: `Prov ${subject}`,
    role,
    party,
  }));

/** A database of the application's own making, for setting the scene of a test. */
export async function openDatabase(
  ownerUrl: string,
  now = WORLD_NOW,
): Promise<{ database: Database; close(): Promise<void> }> {
  const open = (role: string) =>
    new DataSource({
      type: 'postgres',
      url: loginUrl(ownerUrl, role),
      installExtensions: false,
      poolSize: 2,
    }).initialize();
  const [app, maintenance] = await Promise.all([open(APP_ROLE), open(MAINTENANCE_ROLE)]);
  return {
    database: new Database(app, maintenance, fixedClock(now)),
    close: async () => {
      await Promise.all([app.destroy(), maintenance.destroy()]);
    },
  };
}

/** Fills an empty migrated database with two towns and their people, marked as a demo. */
export async function buildWorld(ownerUrl: string): Promise<void> {
  const { database, close } = await openDatabase(ownerUrl);
  const towns = [
    { code: '9901', name: 'Provkommun', people: PEOPLE },
    { code: '9902', name: 'Grannkommun', people: NEIGHBOURS },
  ];
  await database.administer((tx) => tx.query('update installation set demo = true'));
  for (const town of towns) {
    const added = await addMunicipality(database, {
      code: town.code,
      name: town.name,
      timeZone: 'Europe/Stockholm',
      projectedCrs: 'EPSG:3006',
      parties: PARTIES.map(([kind, name, shortName, authority]) => ({ kind, name, shortName, authority })),
      areas: AREAS,
      users: users(town.people),
      validFrom: '2020-01-01T00:00:00Z',
      agreement: { title: 'Samverkan', reference: 'KS 2020/1', purposes: ['SITUATION', 'MEASURES'] },
    });
    await database.administer(async (tx) => {
      for (const [userName, [role, party]] of Object.entries(town.people)) {
        await tx.query(
          `insert into demo_account (user_name, user_id, name, role, party_name, municipality_name, sort_order)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            userName,
            added.users.get(userName),
            `Prov ${userName}`,
            role,
            party,
            town.name,
            ROLES.indexOf(role),
          ],
        );
      }
    });
  }
  await close();
}
