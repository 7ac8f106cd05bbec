import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { MultiPolygon } from '@samlad/geo/geometry.js';
import { GeoJsonScalar } from '../graphql/scalars.js';
import { Finding } from './finding.model.js';

@ObjectType()
export class PreviewArea {
  @Field()
  code!: string;

  @Field()
  name!: string;

  @Field(() => GeoJsonScalar)
  geometry!: MultiPolygon;

  @Field(() => Float)
  labelLongitude!: number;

  @Field(() => Float)
  labelLatitude!: number;

  @Field(() => Float)
  squareKilometres!: number;

  @Field(() => String, { nullable: true, description: 'The area that it becomes a part of.' })
  parentName!: string | null;

  @Field(() => Int, { description: 'Incidents that the reader may see with a position in it, of all weeks.' })
  incidents!: number;
}

@ObjectType()
export class BoundaryPreview {
  @Field({ description: 'Whether the file can be read in as it is.' })
  acceptable!: boolean;

  @Field(() => [PreviewArea])
  areas!: PreviewArea[];

  @Field(() => String, { nullable: true })
  crs!: string | null;

  @Field()
  crsLabel!: string;

  @Field(() => String, { nullable: true })
  nameProperty!: string | null;

  @Field(() => String, { nullable: true })
  codeProperty!: string | null;

  @Field(() => [String], { description: 'The properties that could be names or codes.' })
  properties!: string[];

  @Field(() => [Finding])
  findings!: Finding[];

  @Field(() => Int, { description: 'Incidents with a position in one of the new areas.' })
  reassigned!: number;

  @Field(() => Int, {
    description:
      'Incidents that none of the new areas gets: outside them all, or without a position where areas are replaced.',
  })
  withoutArea!: number;
}
