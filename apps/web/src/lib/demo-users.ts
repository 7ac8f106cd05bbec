/** One of the users that `GET /auth/demo` lists. */
export interface DemoUser {
  /** What `POST /auth/demo` wants. */
  user: string;
  name: string;
  roleLabel: string;
  party: string;
  municipality: string;
}

interface PartyGroup {
  party: string;
  municipality: string;
  members: DemoUser[];
}

/** Users under their party, in the order the server lists them. */
export function groupByParty(users: readonly DemoUser[]): PartyGroup[] {
  const groups = new Map<string, PartyGroup>();
  for (const user of users) {
    const key = `${user.municipality}\n${user.party}`;
    const group = groups.get(key) ?? { party: user.party, municipality: user.municipality, members: [] };
    group.members.push(user);
    groups.set(key, group);
  }
  return [...groups.values()];
}
