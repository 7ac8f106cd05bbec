import { RequestMethod } from '@nestjs/common';
import { systemClock } from '@samlad/domain/clock.js';
import { PERMISSION, STEP_UP } from '../access/requires.js';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config/config.js';
import { classesIn, NO_DATABASE } from './wiring.js';

const OPERATION = 'graphql:resolver_type';
const OPERATION_NAME = 'graphql:resolver_name';
const PATH = 'path';
const METHOD = 'method';

/** One way into the API: an operation of GraphQL, a route, or a field that is worked out by a method of its own. */
export interface WayIn {
  /** The class and method that answer. */
  handler: string;
  /** Query, Mutation, Subscription, the HTTP method, or the type of a worked-out field. */
  kind: string;
  /** The operation's name or the route's path. */
  name: string;
  /** What it asks for; ANYONE for those that stand open, undefined when it does not say. */
  permission: string | undefined;
  /** Whether it also asks for a strong identification lately. */
  stepUp: boolean;
}

/** Every way into the API, from what its classes say of themselves: no database is opened. */
export function waysIn(): WayIn[] {
  const classes = classesIn(AppModule.of(readConfig(NO_DATABASE), systemClock));
  return classes
    .flatMap(waysOf)
    .sort((a, b) => `${a.kind} ${a.name}`.localeCompare(`${b.kind} ${b.name}`, 'en'));
}

function waysOf(type: { name: string; prototype: object }): WayIn[] {
  return Object.getOwnPropertyNames(type.prototype).flatMap((method) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(type.prototype, method)?.value;
    if (typeof handler !== 'function' || method === 'constructor') return [];
    const read = (key: string, of: object = handler) => Reflect.getMetadata(key, of) as string | undefined;
    const permission = read(PERMISSION);
    const stepUp = Reflect.getMetadata(STEP_UP, handler) === true;
    const way = { handler: `${type.name}.${method}`, permission, stepUp };
    if (Reflect.hasMetadata(OPERATION, handler))
      return [{ ...way, kind: String(read(OPERATION)), name: read(OPERATION_NAME) ?? method }];
    if (!Reflect.hasMetadata(PATH, handler)) return [];
    const name = `/${[read(PATH, type), read(PATH)].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    return [{ ...way, kind: RequestMethod[Number(read(METHOD))] ?? '', name }];
  });
}
