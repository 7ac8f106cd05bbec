import type { ActingRole } from '@samlad/domain/permissions.js';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** How many a list of objects is taken to hold when the question does not say with `first`. */
const UNNAMED_LENGTH = 10;
const MOST_COUNTED = 1_000_000_000;

/** What one operation may cost, by who asks; whoever is not signed in runs nothing that has a cost. */
export const MOST_COST: Record<ActingRole, number> = {
  COORDINATOR: 25_000,
  PARTY_REPRESENTATIVE: 25_000,
  SCHOOL_CONTACT: 25_000,
  ANALYST: 25_000,
  REPORTER: 10_000,
  UNIT_REPORTER: 10_000,
  LEADERSHIP: 10_000,
  DATA_PROTECTION: 10_000,
  OPERATOR: 10_000,
  PARTY_SYSTEM: 0,
};

/** Why an operation costs more than who asks may spend; undefined when it does not. */
export function tooDear(cost: number, role: ActingRole | undefined): string | undefined {
  const most = role && MOST_COST[role];
  return most !== undefined && cost > most ? `kostnad ${cost}, högst ${most}` : undefined;
}

/**
 * The cost of an operation: one for each field, and all that is asked of the objects in a list as many times as the
 * list may be long: `first` of the list or of the page that holds it, else ten. Introspection costs nothing; a
 * fragment is counted wherever it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  /** How many a page or a list is asked to hold, by the question, its variables' defaults or the schema's; undefined when nothing says. */
  function firstOf(field: FieldNode, bySchema: unknown): number | undefined {
    const argument = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    const first = valueOf(argument) ?? bySchema;
    return typeof first === 'number' && first > 0 ? first : undefined;
  }

  function valueOf(argument: ValueNode | undefined): unknown {
    if (argument?.kind === Kind.INT) return Number(argument.value);
    if (argument?.kind !== Kind.VARIABLE) return undefined;
    const name = argument.name.value;
    const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return variables[name] ?? valueOf(declared?.defaultValue);
  }

  function ofFragment(name: string, length: number): number {
    const key = `${name} ${length}`;
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    known.set(key, 0);
    const fragment = fragments.get(name);
    const type = fragment && composite(fragment.typeCondition.name.value);
    const cost = ofSelection(fragment?.selectionSet, type, length);
    known.set(key, cost);
    return cost;
  }

  function composite(name: string): GraphQLCompositeType | undefined {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  function ofSelection(
    set: SelectionSetNode | undefined,
    parent: GraphQLCompositeType | undefined,
    length: number,
  ): number {
    let cost = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value, length);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        cost += ofSelection(selection.selectionSet, condition ? composite(condition) : parent, length);
      } else cost += ofField(selection, parent, length);
    }
    return Math.min(cost, MOST_COUNTED);
  }

  function ofField(field: FieldNode, parent: GraphQLCompositeType | undefined, length: number): number {
    if (field.name.value.startsWith('__')) return 0;
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (definition === undefined) return 1;
    const inner = getNamedType(definition.type);
    if (!isCompositeType(inner)) return 1;
    const first = firstOf(field, definition.args.find(({ name }) => name === 'first')?.defaultValue);
    const isList = isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);
    const asked = ofSelection(field.selectionSet, inner, first ?? UNNAMED_LENGTH);
    return 1 + (isList ? (first ?? length) : 1) * asked;
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  return ofSelection(operation.selectionSet, root, UNNAMED_LENGTH);
}
