import { Field, ID, InputType } from '@nestjs/graphql';
import { BoundaryModeEnum } from '../graphql/enums.js';
import { IsoWeekScalar } from '../graphql/scalars.js';

@InputType()
export class BoundaryInput {
  @Field()
  fileName!: string;

  @Field({ description: 'The text of the GeoJSON file.' })
  geoJson!: string;

  @Field(() => BoundaryModeEnum, {
    description: 'REPLACE: new areas to report on. REFINE: smaller areas inside those there are.',
  })
  mode!: keyof typeof BoundaryModeEnum;

  @Field(() => String, { nullable: true, description: 'EPSG:n when the file does not tell it right.' })
  crs?: string | null;

  @Field(() => String, { nullable: true })
  nameProperty?: string | null;

  @Field(() => String, { nullable: true })
  codeProperty?: string | null;

  @Field(() => IsoWeekScalar, {
    nullable: true,
    description: 'The first week the areas hold. Left out: the first week that nobody has reported on.',
  })
  fromWeek?: string | null;
}

@InputType()
export class ImportBoundariesInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => BoundaryInput)
  file!: BoundaryInput;
}
