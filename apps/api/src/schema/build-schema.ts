import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { systemClock } from '@samlad/domain/clock.js';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config/config.js';

/** The key under which @Resolver() marks its classes; @nestjs/graphql does not export its name. */
const RESOLVER = 'graphql:resolver_type';
const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@localhost/none' };

type Wiring = Type | DynamicModule;

/** The API's schema in the schema definition language, sorted, from the resolvers alone: no database is opened. */
export async function buildSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app
    .get(GraphQLSchemaFactory)
    .create(resolversIn(AppModule.of(readConfig(NO_DATABASE), systemClock)), { numberScalarMode: 'integer' });
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function resolversIn(root: Wiring): Type[] {
  const seen = new Set<Wiring>();
  const resolvers = new Set<Type>();
  const visit = (module: Wiring): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const provider of members(module, 'providers')) {
      if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER, provider)) {
        resolvers.add(provider as Type);
      }
    }
    for (const imported of members(module, 'imports')) {
      if (!(imported instanceof Promise)) visit(imported as Wiring);
    }
  };
  visit(root);
  return [...resolvers];
}

function members(module: Wiring, key: 'imports' | 'providers'): unknown[] {
  const type = typeof module === 'function' ? module : module.module;
  const declared = (Reflect.getMetadata(key, type) ?? []) as unknown[];
  return typeof module === 'function' ? declared : [...declared, ...(module[key] ?? [])];
}
