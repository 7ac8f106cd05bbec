import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  closed,
  MANAGED,
  OF_UNIT,
  OWN_UNIT,
  type Rule,
  UNIT,
  UNIT_KEY,
  VOICE,
} from './1763870032000-a-hub-gathers-the-forms-of-units.js';

const RELAYS = `
  create table hub_relay (
    municipality_id uuid not null,
    id uuid not null,
    hub_id uuid not null,
    party_id uuid not null,
    week integer not null,
    about text not null check (about in ('DECISION', 'MEASURE', 'FEEDBACK')),
    decision_id uuid,
    text text not null,
    user_id uuid,
    sent_at timestamptz not null,
    primary key (municipality_id, id),
    unique (municipality_id, id, hub_id, party_id),
    foreign key (municipality_id, hub_id, party_id) references hub (municipality_id, id, party_id),
    foreign key (municipality_id, week) references week (municipality_id, week),
    foreign key (municipality_id, decision_id) references decision (municipality_id, id),
    check ((about = 'FEEDBACK') = (decision_id is null))
  );
  create index hub_relay_of_week on hub_relay (municipality_id, hub_id, week);
  create table hub_receipt (
    municipality_id uuid not null,
    relay_id uuid not null,
    ${OF_UNIT}
    read_at timestamptz,
    user_id uuid,
    primary key (municipality_id, relay_id, unit_id),
    ${UNIT_KEY},
    foreign key (municipality_id, relay_id, hub_id, party_id) references hub_relay (municipality_id, id, hub_id, party_id)
  );
  create index hub_receipt_of_unit on hub_receipt (municipality_id, unit_id);
`;

const RULES: Record<string, Rule> = {
  hub_relay: {
    reads: `${MANAGED} or exists (select 1 from hub_receipt c where c.municipality_id = hub_relay.municipality_id
      and c.relay_id = hub_relay.id and c.unit_id = (select samlad.own_unit()))`,
    insert: `${MANAGED} and (decision_id is null or exists (select 1 from decision d
      where d.municipality_id = hub_relay.municipality_id and d.id = hub_relay.decision_id
        and d.secrecy_level in ('OPEN', 'SHARED') and d.removed_at is null))`,
    writers: VOICE,
    grants: 'select, insert',
  },
  hub_receipt: {
    reads: `${OWN_UNIT} or ${MANAGED}`,
    insert: `${MANAGED} and read_at is null`,
    update: OWN_UNIT,
    writers: [...VOICE, ...UNIT],
    grants: 'select, insert',
  },
};

export class AHubAnswersItsUnits1763870032100 implements MigrationInterface {
  name = 'AHubAnswersItsUnits1763870032100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(RELAYS);
    for (const [table, rule] of Object.entries(RULES)) await queryRunner.query(closed(table, rule));
    await queryRunner.query('grant update (read_at, user_id) on hub_receipt to samlad_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
