import { createHash } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Permission } from '@samlad/domain/permissions.js';
import type { Request } from 'express';
import { type GraphQLResolveInfo, type OperationDefinitionNode, print } from 'graphql';
import type { Asked } from '../database/actor.js';
import { canonicalJson } from '../database/canonical-json.js';

/** What an operation or route asks for, by the permission it names under a key; nothing when it names none. */
export function askedBy(execution: ExecutionContext, key: string): { asked?: Asked } {
  const permission = Reflect.getMetadata(key, execution.getHandler()) as Permission | undefined;
  if (permission === undefined) return {};
  return {
    asked: {
      permission,
      ...(execution.getType<string>() === 'graphql' ? field(execution) : route(execution)),
    },
  };
}

function field(execution: ExecutionContext): Omit<Asked, 'permission'> {
  const info = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
  const { parentType, fieldName, operation, variableValues } = info;
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(parentType.name);
  return {
    operation: isRoot ? fieldName : `${parentType.name}.${fieldName}`,
    digest: () => sha256(`${documentDigest(operation, info)}${canonicalJson(variableValues)}`),
  };
}

function route(execution: ExecutionContext): Omit<Asked, 'permission'> {
  const { method, path, body } = execution.switchToHttp().getRequest<Request>();
  return {
    operation: `${method} ${path}`,
    digest: () => sha256(`${method} ${path} ${canonicalJson(body ?? null)}`),
  };
}

const documents = new WeakMap<OperationDefinitionNode, string>();

/** The digest of a document's text as graphql prints it; the same document is printed once. */
function documentDigest(operation: OperationDefinitionNode, { fragments }: GraphQLResolveInfo): string {
  const known = documents.get(operation);
  if (known !== undefined) return known;
  const digest = sha256([operation, ...Object.values(fragments)].map(print).join('\n'));
  documents.set(operation, digest);
  return digest;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
