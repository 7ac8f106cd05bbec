import 'reflect-metadata';
import {
  ACTING_ROLE_LABEL,
  ACTING_ROLES,
  type Permission,
  PERMISSIONS,
  roleMay,
} from '@samlad/domain/permissions.js';
import { ANYONE } from '../access/requires.js';
import { waysIn, type WayIn } from './ways-in.js';

const HEAD = `# Who may call what

Written by \`npm run permissions\` from \`libs/domain/src/permissions.ts\` and the \`@Requires\` of every handler;
\`test/contract/ways-in.spec.ts\` compares. A permission opens the door; which rows are seen behind it is another rule
([0006](adr/0006-visibility-in-repository-and-database.md)). ● may, ·  may not, ▲ only when
the session has lately been confirmed with a strong identification.
`;

const KINDS: [string, (way: WayIn) => boolean][] = [
  ['Queries', ({ kind }) => kind === 'Query'],
  ['Mutations', ({ kind }) => kind === 'Mutation'],
  ['Subscriptions', ({ kind }) => kind === 'Subscription'],
  ['Routes', ({ name }) => name.startsWith('/')],
];

const ROLE_HEADS = ACTING_ROLES.map((role) => ACTING_ROLE_LABEL[role]);

/** The table role × way in, as Markdown. */
export function permissionTable(): string {
  const ways = waysIn();
  const parts = KINDS.map(([title, belongs]) => {
    const lines = ways.filter(belongs).map((way) => row(nameOf(way), asked(way), mayOf(way.permission)));
    return `## ${title}\n\n${table(['Name', 'Asks for', ...ROLE_HEADS], lines)}`;
  });
  const all = Object.keys(PERMISSIONS).map((permission) => row(`\`${permission}\``, mayOf(permission)));
  return [HEAD, ...parts, `## Permissions\n\n${table(['Permission', ...ROLE_HEADS], all)}`].join('\n');
}

const nameOf = ({ kind, name }: WayIn) => (name.startsWith('/') ? `\`${kind} ${name}\`` : `\`${name}\``);
const asked = ({ permission, stepUp }: WayIn) =>
  permission === ANYONE ? 'nothing: stands open' : `\`${permission ?? '?'}\`${stepUp ? ' ▲' : ''}`;

const mayOf = (permission: string | undefined): string[] =>
  ACTING_ROLES.map((role) =>
    permission === ANYONE || (permission !== undefined && roleMay(role, permission as Permission))
      ? '●'
      : '·',
  );

const row = (...cells: (string | string[])[]) => `| ${cells.flat().join(' | ')} |`;

const table = (heads: string[], lines: string[]) =>
  [row(heads), row(heads.map(() => '---')), ...lines, ''].join('\n');
