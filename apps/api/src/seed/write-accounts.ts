import { PARTIES, DEMO_USERS, MUNICIPALITY_NAME } from './huddinge-people.js';
import type { Transaction } from '../database/transaction.js';
import type { Cast } from './cast.js';

/** Stores the names that one may sign in with on the demo. */
export async function writeAccounts(tx: Transaction, cast: Cast): Promise<void> {
  const rows = DEMO_USERS.map(({ userName, name, role, party }, index) => ({
    user_name: userName,
    user_id: cast.userId(userName),
    name,
    role,
    party_name: PARTIES.find(({ kind }) => kind === party)?.name,
    municipality_name: MUNICIPALITY_NAME,
    sort_order: index,
  }));
  await tx.query(
    `insert into demo_account select * from jsonb_populate_recordset(null::demo_account, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
