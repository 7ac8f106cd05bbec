import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { systemClock } from '@samlad/domain/clock.js';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from '../app.module.js';
import { readConfig } from '../config/config.js';
import { classesIn, NO_DATABASE } from './wiring.js';

/** The key under which @Resolver() marks its classes; @nestjs/graphql does not export its name. */
const RESOLVER = 'graphql:resolver_type';

/** The API's schema in the schema definition language, sorted, from the resolvers alone: no database is opened. */
export async function buildSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const classes = classesIn(AppModule.of(readConfig(NO_DATABASE), systemClock));
  const resolvers = classes.filter((type) => Reflect.hasMetadata(RESOLVER, type));
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, { numberScalarMode: 'integer' });
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
