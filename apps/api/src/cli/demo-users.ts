import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import type { Role } from '@samlad/domain/permissions.js';
import type { Transaction } from '../database/transaction.js';
import type { AddedMunicipality, UserSpec } from '../setup/add-municipality.js';
import { Refused } from './refusal.js';
import type { Workshop } from './workshop.js';

/** One voice for each party, and the coordinator; the name is put after the municipality's code. */
const VOICES: [name: string, role: Role, party: PartyKind][] = [
  ['samordnare', 'COORDINATOR', 'SAFETY_OFFICE'],
  ['polis', 'PARTY_REPRESENTATIVE', 'POLICE'],
  ['raddning', 'PARTY_REPRESENTATIVE', 'RESCUE'],
  ['skola', 'SCHOOL_CONTACT', 'SCHOOL'],
  ['kultur', 'PARTY_REPRESENTATIVE', 'CULTURE_LEISURE'],
  ['social', 'PARTY_REPRESENTATIVE', 'SOCIAL_SERVICES'],
  ['trygghet', 'PARTY_REPRESENTATIVE', 'SAFETY_OFFICE'],
];
const AFTER_THE_OTHERS = 1_000;

/** Demo users for one more municipality; refused where the installation is no demo. */
export async function demoUsersOf({ database }: Workshop, code: string): Promise<UserSpec[]> {
  const mark = await database.administer((tx) =>
    tx.found<{ demo: boolean }>('select demo from installation'),
  );
  if (!mark.demo) throw new Refused('Provanvändare finns bara i en demo. Det här är en riktig installation.');
  return VOICES.map(([name, role, party]) => ({
    issuer: 'demo',
    subject: `${code.toLowerCase()}-${name}`,
    name: `Prov ${PARTY_KIND[party].short} ${code}`,
    role,
    party,
  }));
}

/** Lists the users on the demo's page for signing in. */
export async function writeDemoUsers(
  tx: Transaction,
  users: readonly UserSpec[],
  added: AddedMunicipality,
  municipalityName: string,
): Promise<void> {
  const rows = users.map(({ subject, name, role, party }, index) => ({
    user_name: subject,
    user_id: added.users.get(subject),
    name,
    role,
    party_name: PARTY_KIND[party].label,
    municipality_name: municipalityName,
    sort_order: AFTER_THE_OTHERS + index,
  }));
  await tx.query(
    'insert into demo_account select * from jsonb_populate_recordset(null::demo_account, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}
