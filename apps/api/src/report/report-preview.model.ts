import { Field, ObjectType } from '@nestjs/graphql';
import { Party } from '../party/party.model.js';
import { ReportVersion } from './report.model.js';

@ObjectType({ description: 'The own draft as another party would read it, had it been sent now.' })
export class ReportPreview {
  @Field(() => Party)
  party!: Party;

  @Field(() => ReportVersion, {
    nullable: true,
    description: 'Null when the party would not see that a report has been sent with anything in it.',
  })
  version!: ReportVersion | null;
}
