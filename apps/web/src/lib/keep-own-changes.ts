/**
 * What somebody else has saved meanwhile, with the fields on top that the reader has changed since `started`:
 * neither overwrites the other in silence.
 */
export function keepOwnChanges<Draft extends object>(started: Draft, mine: Draft, theirs: Draft): Draft {
  const changed = (Object.keys(mine) as (keyof Draft)[]).filter(
    (name) => JSON.stringify(mine[name]) !== JSON.stringify(started[name]),
  );
  return { ...theirs, ...Object.fromEntries(changed.map((name) => [name, mine[name]])) };
}
