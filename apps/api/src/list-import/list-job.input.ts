import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { SecrecyLevel } from '@samlad/domain/secrecy.js';
import { SecrecyLevelEnum } from '../graphql/enums.js';
import { JsonScalar } from '../graphql/scalars.js';

@InputType()
export class PreviewImportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { description: 'As POST /import/upload has answered.' })
  fileId!: string;

  @Field(() => String, { nullable: true, description: 'The sheet of a workbook; left out, the likeliest.' })
  sheet?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'UTF-8, UTF-16LE, UTF-16BE or WINDOWS-1252; left out, by content.',
  })
  encoding?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What each column means; left out, as the last time, or guessed.',
  })
  mapping?: unknown;

  @Field(() => SecrecyLevelEnum, {
    nullable: true,
    description: 'The lowest level of the rows; left out, as the last time, or SHARED.',
  })
  secrecyLevel?: SecrecyLevel | null;
}

@InputType()
export class RunImportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID, { description: 'The preview that is taken in as it was shown.' })
  previewId!: string;
}

@InputType()
export class ImportJobInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  jobId!: string;
}

@InputType()
export class UndoImportInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => ID)
  importId!: string;
}

@InputType()
export class ImportFindingCursor {
  @Field(() => Int)
  line!: number;

  @Field(() => Int)
  ordinal!: number;
}
