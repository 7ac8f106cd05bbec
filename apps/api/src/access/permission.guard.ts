import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from '@samlad/domain/errors.js';
import { type Permission, roleMay } from '@samlad/domain/permissions.js';
import { Denials } from '../audit/denials.js';
import { askedBy } from './asked.js';
import { ANYONE, contextOf, PERMISSION, STEP_UP } from './requires.js';

/** Refuses everything that names no permission, and everybody who lacks the one that is named. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly denials: Denials,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const wanted = this.reflector.get<Permission | typeof ANYONE | undefined>(
      PERMISSION,
      execution.getHandler(),
    );
    if (wanted === ANYONE) return true;
    const { actor, opened } = contextOf(execution);
    if (actor === null) throw new DomainError('NOT_SIGNED_IN');
    if (opened !== undefined && opened !== actor.assignmentId && isChange(execution)) {
      throw new DomainError('ASSIGNMENT_CHANGED');
    }
    const needsStepUp = this.reflector.get<boolean | undefined>(STEP_UP, execution.getHandler()) === true;
    const lacksRight = wanted === undefined || !roleMay(actor.role, wanted);
    const isOutOfScope = !lacksRight && actor.scopes?.includes(wanted) === false;
    const reason = lacksRight
      ? 'NOT_ALLOWED'
      : isOutOfScope
        ? 'KEY_LACKS_RIGHT'
        : needsStepUp && !actor.steppedUp
          ? 'STEP_UP_REQUIRED'
          : null;
    if (reason === null) return true;
    await this.denials.note({ ...actor, ...askedBy(execution, PERMISSION) }, reason);
    throw new DomainError(reason);
  }
}

/** Whether something is changed by it: a page of another assignment may still be read, and may sign out. */
const isChange = (execution: ExecutionContext): boolean =>
  execution.getType<string>() === 'graphql' &&
  GqlExecutionContext.create(execution).getInfo<{ operation: { operation: string } }>().operation
    .operation === 'mutation';
