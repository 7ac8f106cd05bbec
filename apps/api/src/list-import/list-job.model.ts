import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '../graphql/scalars.js';
import { Finding } from '../import/finding.model.js';
import { PointColumns } from '../incident/incident-map.model.js';
import { JOB_KINDS, JOB_STATES, type JobKind, type JobState } from './list-job.js';

const enumOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [Key in Code]: Key };

export const FINDING_KINDS = ['REFUSED', 'DUPLICATE', 'CHANGED', 'NOTE', 'KEPT'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
const ImportJobKindEnum = enumOf(JOB_KINDS);
const ImportJobStateEnum = enumOf(JOB_STATES);
export const ImportFindingKindEnum = enumOf(FINDING_KINDS);
registerEnumType(ImportJobKindEnum, { name: 'ImportJobKind' });
registerEnumType(ImportJobStateEnum, { name: 'ImportJobState' });
registerEnumType(ImportFindingKindEnum, { name: 'ImportFindingKind' });

@ObjectType({ description: 'What a file says of itself, and what its columns are taken to mean.' })
export class ImportHead {
  @Field({ description: 'CSV, TSV, XLSX, GEOJSON or POLICE; told by content.' })
  format!: string;

  @Field(() => String, { nullable: true })
  encoding!: string | null;

  @Field(() => String, { nullable: true })
  delimiter!: string | null;

  @Field(() => [String])
  sheets!: string[];

  @Field(() => String, { nullable: true })
  sheet!: string | null;

  @Field(() => [String])
  headers!: string[];

  @Field(() => [[String]], { description: 'The first rows as written.' })
  sample!: string[][];

  @Field(() => JsonScalar, {
    description: 'As docs/incident-lists.md has it; with gaps when it is not known.',
  })
  mapping!: unknown;

  @Field({ description: 'Whether the columns are read as the last time.' })
  isRemembered!: boolean;
}

@ObjectType({ description: 'A file being previewed or read in, or an import being undone.' })
export class ImportJob {
  @Field(() => ID)
  id!: string;

  @Field(() => ImportJobKindEnum)
  kind!: JobKind;

  @Field(() => ImportJobStateEnum)
  state!: JobState;

  @Field()
  fileName!: string;

  @Field(() => ID, { nullable: true, description: 'The file that was sent.' })
  fileId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The import that it became or undid.' })
  importId!: string | null;

  @Field(() => Float)
  byteSize!: number;

  @Field(() => Float, { description: 'Bytes read so far.' })
  readBytes!: number;

  @Field(() => Int, { description: 'Rows so far; each is accepted, changed, refused or a duplicate.' })
  total!: number;

  @Field(() => Int, { description: 'Of an import that is undone: rows taken back.' })
  accepted!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Int)
  duplicates!: number;

  @Field(() => Int, {
    description: 'Rows that correct a stored one; of an undone import, corrections taken back.',
  })
  changed!: number;

  @Field(() => String, { nullable: true, description: 'Why it came to nothing.' })
  problem!: string | null;

  @Field(() => JsonScalar, { description: 'Sheet, encoding and level that were chosen.' })
  choices!: unknown;

  @Field(() => ImportHead, { nullable: true })
  head!: ImportHead | null;

  @Field(() => [String], { description: 'The words of the category column, most used first.' })
  words!: string[];

  @Field(() => [Finding])
  findings!: Finding[];

  @Field(() => PointColumns, {
    description: 'The first rows where they would be stored; ids are line numbers.',
  })
  points!: PointColumns;

  @Field(() => DateTimeScalar)
  askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt!: string | null;
}

@ObjectType({ description: 'A row that was not simply taken in, and why.' })
export class ImportFinding {
  @Field(() => Int, { description: 'Line of a text file, row of a sheet, number of an object.' })
  line!: number;

  @Field(() => Int)
  ordinal!: number;

  @Field()
  sentence!: string;
}

@ObjectType()
export class ImportFindingPage {
  @Field(() => [ImportFinding])
  nodes!: ImportFinding[];

  @Field()
  hasMore!: boolean;
}

@ObjectType({ description: 'A list that the own party has read in.' })
export class OwnImport {
  @Field(() => ID)
  id!: string;

  @Field()
  fileName!: string;

  @Field(() => String, { nullable: true })
  userName!: string | null;

  @Field(() => DateTimeScalar)
  importedAt!: string;

  @Field(() => Int)
  accepted!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Int)
  duplicates!: number;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file.' })
  sha256!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt!: string | null;

  @Field(() => Int, { description: 'Rows that stayed when it was undone.' })
  kept!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'How long the file itself can be fetched.' })
  fileKeptUntil!: string | null;
}

@ObjectType()
export class OwnImportPage {
  @Field(() => [OwnImport])
  nodes!: OwnImport[];

  @Field()
  hasMore!: boolean;
}
