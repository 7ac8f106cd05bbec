import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@samlad/domain/errors.js';
import { type Permission, roleMay } from '@samlad/domain/permissions.js';
import { ANYONE, contextOf, PERMISSION } from './requires.js';

/** Refuses everything that names no permission, and everybody who lacks the one that is named. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const wanted = this.reflector.get<Permission | typeof ANYONE | undefined>(
      PERMISSION,
      execution.getHandler(),
    );
    if (wanted === ANYONE) return true;
    const { actor } = contextOf(execution);
    if (actor === null) throw new DomainError('NOT_SIGNED_IN');
    if (wanted === undefined || !roleMay(actor.role, wanted)) throw new DomainError('NOT_ALLOWED');
    return true;
  }
}
