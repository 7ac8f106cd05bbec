import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Unreadable } from '../table.js';

const MOST_DEPTH = 64;

export interface XmlHandler {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * XML in pieces → events, names without their prefix. A document type is refused, and with it every entity but the five
 * of XML itself; so nothing outside the file can be named by it. After each piece `after` may take what has come.
 */
export async function* xmlEvents<Taken>(
  text: AsyncIterable<string>,
  handler: XmlHandler,
  after: () => Taken | null,
): AsyncGenerator<Taken> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable('Arbetsboken innehåller en dokumenttyp (DTD). Sådana läses inte.');
  });
  parser.on('error', () => {
    throw new Unreadable('Arbetsboken är skadad och kan inte läsas.');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > MOST_DEPTH) throw new Unreadable('Arbetsboken är skadad och kan inte läsas.');
    handler.open(local(name), attributes);
  });
  parser.on('text', (content) => handler.text(content));
  parser.on('cdata', (content) => handler.text(content));
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    depth -= 1;
    handler.close(local(name));
  });
  for await (const piece of text) {
    parser.write(piece);
    const taken = after();
    if (taken !== null) yield taken;
  }
  parser.close();
  const taken = after();
  if (taken !== null) yield taken;
}

/** Reads a part to its end for what the handler keeps. */
export async function readXml(text: AsyncIterable<string>, handler: Partial<XmlHandler>): Promise<void> {
  const whole: XmlHandler = { open: () => {}, text: () => {}, close: () => {}, ...handler };
  for await (const _ of xmlEvents(text, whole, () => null)) void _;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
