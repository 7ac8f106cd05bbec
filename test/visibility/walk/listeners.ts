import { isoWeekOf } from '@samlad/domain/week.js';
import { createClient } from 'graphql-ws';
import type pg from 'pg';
import WebSocket from 'ws';
import type { Door } from '../door.js';
import { mayRead } from '../rules/rules.js';
import type { View } from '../rules/view.js';
import type { Reader, Row, Town, World } from '../world/world.js';
import type { Bytes } from './bytes.js';
import { Judge } from './judge.js';

const LAST_WORD = 987_654;
const PATIENCE_MS = 5_000;

interface Listener {
  reader: Reader;
  heard: string[];
  /** Done when the last word has been heard, or the socket is shut. */
  ended: Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a socket as the reader and keeps every byte that comes until the last word. */
function listen(door: Door, reader: Reader, week: string): Listener {
  const heard: string[] = [];
  let ready = () => undefined as void;
  const client = createClient({
    url: `ws://127.0.0.1:${door.port}/graphql`,
    lazy: true,
    retryAttempts: 0,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie: door.cookieOf(reader) } });
        this.on('message', (bytes: Buffer) => {
          heard.push(bytes.toString());
          if (heard.at(-1)?.includes(String(LAST_WORD))) ready();
        });
      }
    },
  });
  const ended = new Promise<unknown>((resolve) => {
    ready = () => resolve(undefined);
    const query = `subscription { weekChanged(week: "${week}") { week version } }`;
    client.subscribe(
      { query },
      { next: () => undefined, error: resolve, complete: () => resolve(undefined) },
    );
  });
  return { reader, heard, ended, close: async () => client.dispose() };
}

/**
 * Several readers listen to a week while one of them takes an own incident away and puts it back. Who may not read the
 * incident hears nothing of it; who may, hears; nobody hears a neighbour's town.
 */
export async function overhear(
  door: Door,
  bytes: Bytes,
  owner: pg.Client,
  {
    world,
    town,
    author,
    row,
    views,
  }: {
    world: World;
    town: Town;
    author: View;
    row: Row;
    views: readonly View[];
  },
): Promise<Judge> {
  const judge = new Judge('weekChanged');
  const week = isoWeekOf(Number(row.values['week']));
  const listeners = views.map((view) => listen(door, view.reader, week));
  const neighbour = world.towns[1].readers.find(({ gone, role }) => !gone && role === 'COORDINATOR');
  if (neighbour) listeners.push(listen(door, neighbour, week));
  await new Promise((resolve) => setTimeout(resolve, 150));
  for (const name of ['removeIncident', 'restoreIncident']) await change(door, author.reader, name, row);
  await sayLastWord(owner, world, Number(row.values['week']));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([Promise.all(listeners.map(({ ended }) => ended)), patience]);
  for (const { reader, heard, close } of listeners) {
    await close();
    const messages = heard.filter((message) => message.includes('"weekChanged":{'));
    const told = messages.filter((message) => !message.includes(String(LAST_WORD)));
    for (const message of heard) bytes.text(judge, reader, '', message);
    const may = mayRead(reader, row, town);
    if (told.length > 0 && !may)
      judge.leak('', `tells ${reader.name} of a ${row.level} incident that is hidden`);
    if (messages.length > 0 && reader.gone) judge.leak('', `speaks to ${reader.name}, who has left`);
  }
  return judge;
}

async function change(door: Door, reader: Reader, name: string, row: Row): Promise<void> {
  const version = Number(row.values['version']);
  const input = { id: row.id, expectedVersion: version, clientKey: crypto.randomUUID() };
  const document = `mutation ($input: VersionedInput!) { ${name}(input: $input) { version } }`;
  const { body, text } = await door.graphql(reader, document, { input });
  const receipt = body?.data?.[name] as { version: number } | undefined;
  if (receipt === undefined) throw new Error(`${reader.name} could not do ${name}: ${text}`);
  row.values['version'] = receipt.version;
}

/** Tells every listener of both towns, past the API's own rules, that the week is over for them. */
async function sayLastWord(owner: pg.Client, world: World, week: number): Promise<void> {
  for (const town of world.towns) {
    const event = { municipalityId: town.id, week, version: LAST_WORD };
    await owner.query(`select pg_notify('samlad_week', $1)`, [JSON.stringify(event)]);
  }
}
