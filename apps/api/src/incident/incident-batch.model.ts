import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Receipt } from '../graphql/receipt.model.js';

@ObjectType()
export class RecordedRow {
  @Field(() => ID)
  rowKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType()
export class RecordedIncidents extends Receipt {
  @Field(() => [RecordedRow], { description: 'By row key, those that had been recorded before too.' })
  incidents!: RecordedRow[];
}
