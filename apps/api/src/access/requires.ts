import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from '@samlad/domain/errors.js';
import type { Permission } from '@samlad/domain/permissions.js';
import type { Request } from 'express';
import type { Actor } from '../database/actor.js';
import { askedBy } from './asked.js';

export const PERMISSION = 'samlad:permission';
export const STEP_UP = 'samlad:step-up';
/** Marks what anyone may reach, signed in or not. */
export const ANYONE = 'anyone';

/**
 * Names the permission that an operation or route asks for. Without a name the guard refuses everybody. With `stepUp`
 * the session must lately have been confirmed with a strong means of identification as well.
 */
export const Requires = (permission: Permission, { stepUp = false } = {}): MethodDecorator =>
  applyDecorators(only(PERMISSION, permission), SetMetadata(STEP_UP, stepUp));

/** Opens an operation or route to those who are not signed in. */
export const ForAnyone = (): MethodDecorator => only(PERMISSION, ANYONE);

/** Sets a mark that a method has once: a second one would silently win. */
const only =
  (key: string, value: string): MethodDecorator =>
  (target, method, descriptor) => {
    if (Reflect.hasMetadata(key, descriptor.value as object))
      throw new Error(`${String(method)} asks for two permissions.`);
    return SetMetadata(key, value)(target, method, descriptor);
  };

/** What every request carries from the session. */
export interface RequestContext {
  actor: Actor | null;
  requestId: string;
  /** The assignment that the page was opened in, as the client says; it can only refuse, never choose. */
  opened?: string;
  /** Whether the body may be as large as a file; only operations that carry one are then run. */
  upload?: boolean;
}

/** A request with its context hung on. */
export type SamladRequest = Request & { samlad: RequestContext };

/** The request context of a GraphQL operation or an HTTP route. */
export function contextOf(execution: ExecutionContext): RequestContext {
  if (execution.getType<string>() === 'graphql') {
    return GqlExecutionContext.create(execution).getContext<{ samlad: RequestContext }>().samlad;
  }
  return execution.switchToHttp().getRequest<SamladRequest>().samlad;
}

/** Hands the resolver the signed-in actor. */
export const CurrentActor = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  const { actor } = contextOf(execution);
  if (actor === null) throw new DomainError('NOT_SIGNED_IN');
  return { ...actor, ...askedBy(execution, PERMISSION) };
});

/** Hands the resolver the actor, or null when nobody is signed in. */
export const MaybeActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).actor,
);
