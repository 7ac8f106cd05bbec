import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody of the own party who has the report open in a window.' })
export class ReportWriter {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'The path of the answer that has the focus.' })
  field!: string | null;

  @Field({ description: 'Whether it is the one who asks, in another window.' })
  isYou!: boolean;
}

@ObjectType({ description: 'What happens in the own report of a week right now.' })
export class ReportActivity {
  @Field(() => Int, {
    nullable: true,
    description: 'The version it was saved as; null when nothing was saved since one began to listen.',
  })
  version!: number | null;

  @Field(() => [ReportWriter], { description: 'The other windows that have it open.' })
  writers!: ReportWriter[];
}
