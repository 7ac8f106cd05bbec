const SECONDS = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Prints where Samlad is, who can sign in on a demo, and how long the start took. */
export async function welcome({ address, mode, folder, embedded, startedAt, log }) {
  const lines = ['', `  Samlad är igång på ${address}`, ''];
  if (mode === 'demo')
    lines.push('  Demoläge: alla uppgifter är påhittade. Logga in som', ...(await signIns(address)), '');
  lines.push(
    `  Data i ${embedded ? folder : 'databasen som DATABASE_URL pekar på'}, logg i ${log}`,
    `  Redo på ${SECONDS.format((performance.timeOrigin + performance.now() - startedAt) / 1000)} s. Avsluta med Ctrl-C.`,
    '',
  );
  console.log(lines.join('\n'));
}

async function signIns(address) {
  const users = await fetch(`${address}/auth/demo`).then((answer) => (answer.ok ? answer.json() : []));
  const rows = users.map((user) => [user.user, user.name, user.roleLabel ?? user.role, user.party ?? '']);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
}
