import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import type { Plugin } from 'vite';

/** An operation of the client: what it is called, how it is printed with its fragments, and the SHA-256 of that. */
export interface ClientOperation {
  operationName: string;
  query: string;
  sha256Hash: string;
}

/** A call of `graphql` in the source; its document holds no other backtick and no value of the program. */
const CALL = /\bgraphql\(\s*`([^`]*)`\s*(?:,\s*\[[^\]]*\])?\s*,?\s*\)/g;
const SPECS = /\.spec\.tsx?$/;
const SOURCE = /\.tsx?$/;
/** Directives that only the types read. */
const OF_TYPES = '_unmask';

/** Every operation in the client's source, by name. Throws on names used twice and on fragments that are not there. */
export function clientOperations(folder: string): Map<string, ClientOperation> {
  const definitions = documentsIn(folder).flatMap(({ definitions: own }) => own);
  const fragments = named<FragmentDefinitionNode>(definitions, Kind.FRAGMENT_DEFINITION);
  const operations = named<OperationDefinitionNode>(definitions, Kind.OPERATION_DEFINITION);
  return new Map(
    [...operations].map(([operationName, operation]) => {
      const used = [...fragmentsOf(operation, fragments)].sort();
      const parts = [operation, ...used.map((name) => fragments.get(name) as FragmentDefinitionNode)];
      const query = parts.map((part) => print(part)).join('\n\n');
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      return [operationName, { operationName, query, sha256Hash }];
    }),
  );
}

/** How many calls of `graphql` a source holds, in whatever form, and how many of them are read. */
export function callsIn(source: string): { written: number; read: number } {
  const written = source.match(/\bgraphql\(/g)?.length ?? 0;
  return { written, read: [...source.matchAll(CALL)].length };
}

interface Listing {
  /** The client's source. */
  folder: string;
  /** The file that the list is written to. */
  list: string;
  /** Whether the client sends the text instead: the development server's, whose list may be older than the source. */
  sendsText: boolean;
}

/**
 * Puts name and hash in the place of each document, so that the client holds no documents at all, and writes the list
 * of them for the server.
 */
export function listedDocuments({ folder, list, sendsText }: Listing): Plugin {
  return {
    name: 'samlad-listed-documents',
    enforce: 'pre',
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (!file.startsWith(folder) || callsIn(code).read === 0) return undefined;
      const operations = clientOperations(folder);
      return code.replace(CALL, (_, text: string) => {
        const operation = operations.get(nameIn(parse(text)));
        if (operation === undefined) return '({})';
        const { query, ...listed } = operation;
        return `(${JSON.stringify(sendsText ? { ...listed, query } : listed)})`;
      });
    },
    writeBundle() {
      const entries = [...clientOperations(folder).values()].map(({ sha256Hash, query }) => [
        sha256Hash,
        query,
      ]);
      mkdirSync(path.dirname(list), { recursive: true });
      writeFileSync(list, `${JSON.stringify(Object.fromEntries(entries.sort()), null, 1)}\n`);
    },
  };
}

function documentsIn(folder: string): DocumentNode[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !SPECS.test(file))
    .sort()
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(CALL)])
    .map(([, text = '']) =>
      visit(parse(text, { noLocation: true }), {
        Directive: ({ name }) => (name.value === OF_TYPES ? null : undefined),
      }),
    );
}

function named<Node extends DefinitionNode & { name?: { value: string } }>(
  definitions: readonly DefinitionNode[],
  kind: Node['kind'],
): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const definition of definitions.filter((each): each is Node => each.kind === kind)) {
    const name = definition.name?.value;
    if (name === undefined || found.has(name)) throw new Error(`The client has two documents named ${name}.`);
    found.set(name, definition);
  }
  return found;
}

function fragmentsOf(
  definition: DefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  found = new Set<string>(),
): Set<string> {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (fragment === undefined) throw new Error(`The client has no fragment named ${value}.`);
      if (found.has(value)) return;
      found.add(value);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}

const nameIn = ({ definitions }: DocumentNode): string => {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return (operation as OperationDefinitionNode | undefined)?.name?.value ?? '';
};
