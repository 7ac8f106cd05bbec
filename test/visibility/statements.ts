import pg from 'pg';

/** One statement that the API has sent, and the connection it went by. */
export interface Sent {
  connection: object;
  text: string;
}

/** What runs beside requests: the read log is emptied and heads are signed by the clock, refusals are noted afterwards. */
const BESIDE = /read_log|read_entry|samlad-audit|audit_entry|audit_link|from installation/i;
const BEGINS = /^\s*begin\b/i;
const BOUND = /^\s*(begin|commit|rollback)\b/i;

/** Notes every statement that is not the walk's own. */
export function listenToStatements(own: pg.Client): { sent: Sent[]; stop(): void } {
  const sent: Sent[] = [];
  const original = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]) {
    if (this !== own) sent.push({ connection: this, text: textOf(given[0]) });
    return original.apply(this, given);
  } as typeof pg.Client.prototype.query;
  return {
    sent,
    stop: () => void (pg.Client.prototype.query = original as typeof pg.Client.prototype.query),
  };
}

const textOf = (first: unknown): string =>
  typeof first === 'string' ? first : String((first as { text?: unknown })?.text ?? '');

/** The statements of requests: whole transactions that run beside them are left out, whatever they are made of. */
export function ofRequests(sent: readonly Sent[]): string[] {
  const open = new Map<object, string[]>();
  const transactions: string[][] = [];
  for (const { connection, text } of sent) {
    const known = open.get(connection);
    if (known !== undefined && !BEGINS.test(text)) known.push(text);
    else {
      const begun = [text];
      open.set(connection, begun);
      transactions.push(begun);
    }
  }
  return transactions
    .filter((statements) => !statements.some((text) => BESIDE.test(text)))
    .flat()
    .filter((text) => !BOUND.test(text));
}
