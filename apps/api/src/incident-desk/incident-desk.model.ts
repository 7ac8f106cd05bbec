import { Field, ObjectType } from '@nestjs/graphql';
import type { IsoWeek } from '@samlad/domain/week.js';
import { Area } from '../area/area.model.js';
import { IsoWeekScalar } from '../graphql/scalars.js';
import { Incident } from '../incident/incident.model.js';
import { Place } from '../place/place.model.js';

@ObjectType({ description: 'What is at hand when an incident is to be written.' })
export class IncidentDesk {
  @Field(() => IsoWeekScalar, { description: 'The present week.' })
  week!: IsoWeek;

  @Field(() => [Area], { description: 'The districts of the week.' })
  areas!: Area[];

  @Field(() => [String], {
    description: 'Categories that the user, then the own party, has recorded lately; at most eight.',
  })
  recentCategories!: string[];
}

@ObjectType({ description: 'What the own lists say of a pasted row.' })
export class IncidentRowReview {
  @Field(() => [Place], { description: 'The places it may mean, the best first; at most three.' })
  places!: Place[];

  @Field({ description: 'Whether the first is named in full and alone.' })
  isSurePlace!: boolean;

  @Field(() => Incident, {
    nullable: true,
    description: 'An own incident of that category, in that area, at about that time.',
  })
  like!: Incident | null;
}
