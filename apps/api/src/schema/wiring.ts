import type { DynamicModule, Type } from '@nestjs/common';

type Wiring = Type | DynamicModule;

/** A configuration for looking at how the API is wired: nothing is opened with it. */
export const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@localhost/none' };

/** Every class that a module and those it imports provide or route to. */
export function classesIn(root: Wiring): Type[] {
  const seen = new Set<Wiring>();
  const classes = new Set<Type>();
  const visit = (module: Wiring): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const provider of [...members(module, 'providers'), ...members(module, 'controllers')]) {
      if (typeof provider === 'function') classes.add(provider as Type);
    }
    for (const imported of members(module, 'imports')) {
      if (!(imported instanceof Promise)) visit(imported as Wiring);
    }
  };
  visit(root);
  return [...classes];
}

function members(module: Wiring, key: 'imports' | 'providers' | 'controllers'): unknown[] {
  const type = typeof module === 'function' ? module : module.module;
  const declared = (Reflect.getMetadata(key, type) ?? []) as unknown[];
  return typeof module === 'function' ? declared : [...declared, ...(module[key] ?? [])];
}
