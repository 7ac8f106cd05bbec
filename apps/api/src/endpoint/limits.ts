import { DomainError } from '@samlad/domain/errors.js';
import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What one document may hold, counted through fragments. Source: security requirements §3. */
export const LIMITS = {
  depth: 10,
  aliases: 15,
  rootFields: 10,
  directives: 5,
  fields: 1_500,
  tokens: 1_000,
  bytes: 65_536,
  /** Faults told in one answer. */
  errors: 5,
};

interface Count {
  depth: number;
  /** Fields at the selection's own level. */
  rootFields: number;
  aliases: number;
  directives: number;
  fields: number;
}

const NONE: Count = { depth: 0, rootFields: 0, aliases: 0, directives: 0, fields: 0 };

/** Counts a selection with every fragment in place; each fragment is counted once and then remembered. */
function counter(document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Count>();
  const open = new Set<string>();

  function ofFragment(name: string): Count {
    const fragment = fragments.get(name);
    if (fragment === undefined || open.has(name)) return NONE;
    const earlier = known.get(name);
    if (earlier) return earlier;
    open.add(name);
    const count = ofSelection(fragment.selectionSet);
    open.delete(name);
    known.set(name, count);
    return count;
  }

  function ofSelection(set: SelectionSetNode | undefined): Count {
    const total = { ...NONE };
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelection(selection.selectionSet);
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.rootFields += isField ? 1 : inner.rootFields;
      total.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      total.directives += inner.directives + (selection.directives?.length ?? 0);
      total.fields += inner.fields + (isField ? 1 : 0);
    }
    return total;
  }
  return ofSelection;
}

const LABELS: [keyof Count, string][] = [
  ['depth', 'djup'],
  ['rootFields', 'antal rotfält'],
  ['aliases', 'antal alias'],
  ['directives', 'antal direktiv'],
  ['fields', 'antal fält'],
];

/** The refusal of a document, with the limit that it breaks. */
export function tooLarge(limit: string): GraphQLError {
  const originalError = new DomainError('QUERY_TOO_LARGE', { limit });
  return new GraphQLError(originalError.message, { originalError, extensions: { http: { status: 400 } } });
}

/** Refuses documents above the limits before anything is executed. Introspection, where it is allowed, may be deep. */
export const limitsRule =
  (introspection: boolean) =>
  (context: ValidationContext): ASTVisitor => ({
    Document(document) {
      const count = counter(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const roots = definition.selectionSet.selections;
        const isIntrospection =
          introspection &&
          roots.every((root) => root.kind === Kind.FIELD && root.name.value.startsWith('__'));
        const total = count(definition.selectionSet);
        const over = LABELS.filter(
          ([key]) => total[key] > LIMITS[key] && !(isIntrospection && key === 'depth'),
        ).map(([key, label]) => `${label} ${total[key]}, högst ${LIMITS[key]}`);
        if (over.length > 0) context.reportError(tooLarge(over.join('; ')));
      }
    },
  });
