import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { IncidentInput } from './incident.input.js';

@InputType()
export class IncidentRowInput extends OmitType(
  IncidentInput,
  ['clientKey', 'id', 'expectedVersion'],
  InputType,
) {
  @Field(() => ID, { description: 'The row’s own UUID: the same row sent again is not recorded twice.' })
  rowKey!: string;
}

@InputType()
export class RecordIncidentsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => [IncidentRowInput], { description: 'From 1 to 100; all are recorded or none.' })
  incidents!: IncidentRowInput[];
}

@InputType()
export class RecordedRowInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class RemoveIncidentsInput {
  @Field(() => ID)
  clientKey!: string;

  @Field(() => [RecordedRowInput], { description: 'From 1 to 100; all are taken away or none.' })
  incidents!: RecordedRowInput[];
}
