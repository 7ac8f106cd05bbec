import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@samlad/domain/errors.js';
import { z } from 'zod';
import { CONFIG, type Config, StartRefused } from '../config/config.js';

const listSchema = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string().min(1));
const askedSchema = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }),
});

/** What is asked, in the form of GraphQL over HTTP. */
export interface Asked {
  query?: unknown;
  extensions?: unknown;
}

/**
 * The operations of the web client, listed by the build under their SHA-256. In production these are all that is run;
 * elsewhere tools may ask freely as well. Nobody adds to the list by asking. Source: security requirements §3.
 */
@Injectable()
export class ListedOperations {
  private readonly documents: ReadonlyMap<string, string>;
  private readonly onlyListed: boolean;

  constructor(@Inject(CONFIG) { documents, mode }: Config) {
    this.onlyListed = mode === 'production';
    this.documents = readList(documents);
  }

  /** Refuses a start that would refuse every call. */
  mustBeThere(): void {
    if (this.documents.size > 0 || !this.onlyListed) return;
    throw new StartRefused(
      'Listan över webbklientens anrop saknas. Bygg webben och ange filen i SAMLAD_DOCUMENTS.',
    );
  }

  /** The document to run. Throws OPERATION_NOT_LISTED for a hash that is not listed, and for what may not be asked freely. */
  documentFor({ query, extensions }: Asked): unknown {
    const isFree = typeof query === 'string' && query !== '';
    const asked = askedSchema.safeParse(extensions);
    if (!asked.success && !mentionsHash(extensions) && !this.onlyListed) return query;
    const document = asked.success && !isFree && this.documents.get(asked.data.persistedQuery.sha256Hash);
    if (!document) throw new DomainError('OPERATION_NOT_LISTED');
    return document;
  }
}

const mentionsHash = (extensions: unknown): boolean =>
  typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;

/** Reads the list and checks that each document stands under its own hash. */
function readList(file: string | undefined): ReadonlyMap<string, string> {
  const text = file === undefined ? undefined : textOf(file);
  if (text === undefined) return new Map();
  const list = Object.entries(listSchema.parse(JSON.parse(text)));
  const wrong = list.find(([hash, document]) => hash !== sha256(document));
  if (wrong) throw new StartRefused(`Listan över anrop är ändrad: ${wrong[0]} är inte dokumentets summa.`);
  return new Map(list);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
