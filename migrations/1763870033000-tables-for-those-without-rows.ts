import type { MigrationInterface, QueryRunner } from 'typeorm';

const HERE = 'municipality_id = (select samlad.municipality_id())';
const VOICE = `(select samlad.role()) in ('COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT')`;
const AUDIENCE = `(select samlad.role()) in ('LEADERSHIP', 'COORDINATOR')`;
const MAKER = `(select samlad.role()) = 'COORDINATOR'`;

/** Who reads each table; what proves that hidden figures stay open is as secret as the counts. */
const READS: Record<string, string> = {
  publication: AUDIENCE,
  publication_cell: AUDIENCE,
  publication_world: MAKER,
  publication_count: MAKER,
};

const closed = (table: string, reads: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_read on ${table} for select to samlad_app using (${HERE} and ${reads});
  create policy ${table}_insert on ${table} for insert to samlad_app with check (${HERE});
  create policy ${table}_insert_role on ${table} as restrictive for insert to samlad_app with check (${VOICE});
  create policy ${table}_maintenance on ${table} for all to samlad_maintenance using (${HERE}) with check (${HERE});
  grant select, insert on ${table} to samlad_app;
  grant select, insert, update, delete on ${table} to samlad_maintenance;`;

/** Fixed tables, made once and never changed, for readers who may open no row. */
export class TablesForThoseWithoutRows1763870033000 implements MigrationInterface {
  name = 'TablesForThoseWithoutRows1763870033000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table publication (
        municipality_id uuid not null,
        audience text not null check (audience in ('LEADERSHIP')),
        week integer not null,
        layout text not null,
        areas jsonb not null,
        policy jsonb not null,
        compilation_number integer not null,
        published_at timestamptz not null,
        primary key (municipality_id, audience, week),
        foreign key (municipality_id, week) references week (municipality_id, week)
      );
      create table publication_cell (
        municipality_id uuid not null,
        audience text not null,
        week integer not null,
        weeks integer not null,
        area_code text not null,
        series text not null,
        value integer check (value >= 0),
        primary key (municipality_id, audience, week, weeks, area_code, series),
        foreign key (municipality_id, audience, week) references publication (municipality_id, audience, week)
      );
      create table publication_world (
        municipality_id uuid not null,
        audience text not null,
        week integer not null,
        worlds jsonb not null,
        primary key (municipality_id, audience, week),
        foreign key (municipality_id, audience, week) references publication (municipality_id, audience, week)
      );
      create table publication_count (
        municipality_id uuid not null,
        layout text not null,
        week integer not null,
        counts jsonb not null,
        primary key (municipality_id, layout, week),
        foreign key (municipality_id) references municipality (id)
      );`);
    for (const [table, reads] of Object.entries(READS)) await queryRunner.query(closed(table, reads));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
