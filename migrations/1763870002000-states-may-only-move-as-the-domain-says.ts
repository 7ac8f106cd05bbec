import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatesMayOnlyMoveAsTheDomainSays1763870002000 implements MigrationInterface {
  name = 'StatesMayOnlyMoveAsTheDomainSays1763870002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table state_transition (
        object_type text not null,
        previous_state text not null,
        state text not null,
        primary key (object_type, previous_state, state)
      );
      grant select on state_transition to samlad_app, samlad_maintenance;

      insert into state_transition (object_type, previous_state, state) values
        ('WEEK', '', 'COLLECTING'),
        ('WEEK', 'COLLECTING', 'DUE'),
        ('WEEK', 'DUE', 'COMPILED'),
        ('WEEK', 'COMPILED', 'COMPILED'),
        ('WEEK', 'COMPILED', 'REVIEWED'),
        ('WEEK', 'REVIEWED', 'IN_MEETING'),
        ('WEEK', 'IN_MEETING', 'DECIDED'),
        ('WEEK', 'DECIDED', 'MINUTES_DRAFT'),
        ('WEEK', 'MINUTES_DRAFT', 'APPROVED'),
        ('WEEK', 'APPROVED', 'CLOSED'),
        ('PARTY_REPORT', '', 'DRAFT'),
        ('PARTY_REPORT', 'DRAFT', 'READY'),
        ('PARTY_REPORT', 'DRAFT', 'SUBMITTED'),
        ('PARTY_REPORT', 'READY', 'DRAFT'),
        ('PARTY_REPORT', 'READY', 'SUBMITTED'),
        ('PARTY_REPORT', 'SUBMITTED', 'SUBMITTED'),
        ('PARTY_REPORT', 'SUBMITTED', 'RETURNED'),
        ('PARTY_REPORT', 'SUBMITTED', 'INCLUDED'),
        ('PARTY_REPORT', 'RETURNED', 'SUBMITTED'),
        ('PARTY_REPORT', 'INCLUDED', 'SUBMITTED'),
        ('PARTY_REPORT', 'INCLUDED', 'ARCHIVED'),
        ('PARTY_REPORT', 'ARCHIVED', 'DISPOSED'),
        ('PROBLEM', '', 'OPEN'),
        ('PROBLEM', 'OPEN', 'CLOSED'),
        ('PROBLEM', 'CLOSED', 'OPEN'),
        ('MEASURE', '', 'PROPOSED'),
        ('MEASURE', 'PROPOSED', 'AGREED'),
        ('MEASURE', 'PROPOSED', 'DECLINED'),
        ('MEASURE', 'AGREED', 'PLANNED'),
        ('MEASURE', 'AGREED', 'ABORTED'),
        ('MEASURE', 'PLANNED', 'ONGOING'),
        ('MEASURE', 'PLANNED', 'ABORTED'),
        ('MEASURE', 'ONGOING', 'DONE'),
        ('MEASURE', 'ONGOING', 'ABORTED'),
        ('MEASURE', 'DONE', 'IN_FOLLOW_UP'),
        ('MEASURE', 'IN_FOLLOW_UP', 'EVALUATED'),
        ('MEASURE', 'EVALUATED', 'CLOSED'),
        ('COMMITMENT', '', 'PROPOSED'),
        ('COMMITMENT', 'PROPOSED', 'ACCEPTED'),
        ('COMMITMENT', 'PROPOSED', 'DECLINED'),
        ('COMMITMENT', 'ACCEPTED', 'ONGOING'),
        ('COMMITMENT', 'ACCEPTED', 'DONE'),
        ('COMMITMENT', 'ACCEPTED', 'ABORTED'),
        ('COMMITMENT', 'ONGOING', 'DONE'),
        ('COMMITMENT', 'ONGOING', 'ABORTED');

      create table state_change (
        municipality_id uuid not null,
        object_id uuid not null,
        sequence integer not null,
        object_type text not null,
        previous_sequence integer,
        previous_state text not null,
        state text not null,
        user_id uuid,
        party_id uuid,
        reason text,
        changed_at timestamptz not null default now(),
        primary key (municipality_id, object_id, sequence),
        unique (municipality_id, object_id, sequence, state, object_type),
        check (
          (sequence = 1 and previous_sequence is null and previous_state = '')
          or (sequence > 1 and previous_sequence = sequence - 1 and previous_state <> '')
        ),
        foreign key (object_type, previous_state, state) references state_transition (object_type, previous_state, state),
        foreign key (municipality_id, object_id, previous_sequence, previous_state, object_type)
          references state_change (municipality_id, object_id, sequence, state, object_type)
      );
      grant select, insert on state_change to samlad_app, samlad_maintenance;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
