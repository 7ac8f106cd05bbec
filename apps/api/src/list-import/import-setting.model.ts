import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType()
export class ImportSettingVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  keepDays!: number;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => DateTimeScalar)
  changedAt!: string;
}

@ObjectType({ description: 'How long files are kept that have been read in.' })
export class ImportSettings {
  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'Days; 0 is not at all: the file goes as soon as it has been read in.' })
  keepDays!: number;

  @Field(() => Int)
  mostDays!: number;

  @Field(() => [ImportSettingVersion])
  history!: ImportSettingVersion[];
}

@InputType()
export class ImportSettingsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => Int, { description: '0 the first time.' })
  expectedVersion!: number;

  @Field(() => Int, { description: '0 to 730.' })
  keepDays!: number;
}
