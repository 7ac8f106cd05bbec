import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/scalars.js';
import { PointColumns } from '../incident/incident-map.model.js';
import { Finding } from './finding.model.js';

@ObjectType({ description: 'A row that is not taken in, and why.' })
export class RowRefusal {
  @Field(() => Int)
  line!: number;

  @Field()
  sentence!: string;
}

@ObjectType()
export class IncidentListPreview {
  @Field()
  encoding!: string;

  @Field()
  delimiter!: string;

  @Field(() => [String])
  headers!: string[];

  @Field(() => [[String]], { description: 'The first rows as written.' })
  sample!: string[][];

  @Field(() => JsonScalar)
  suggestedMapping!: unknown;

  @Field(() => [String], { description: 'The words of the category column, most used first.' })
  sourceCategories!: string[];

  @Field(() => [Finding])
  findings!: Finding[];

  @Field(() => Int, { description: 'Rows; each is accepted, refused or a duplicate.' })
  total!: number;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  refusedCount!: number;

  @Field(() => [RowRefusal], { description: 'The first hundred.' })
  refused!: RowRefusal[];

  @Field(() => Int)
  duplicateCount!: number;

  @Field(() => [RowRefusal], { description: 'The first hundred.' })
  duplicates!: RowRefusal[];

  @Field(() => PointColumns, {
    description: 'Accepted rows where they would be stored; ids are line numbers.',
  })
  points!: PointColumns;
}
