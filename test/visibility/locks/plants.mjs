/**
 * Leaks that are planted on purpose, to see that the walk finds them. Each opens both locks as far as it needs: it edits
 * the service's source as it is loaded, and lets rows past the database's policies.
 * @typedef {{ says: string, sql: string[], edits: { file: string, from: string, to: string }[] }} Plant
 */

/** A policy that lets the town's rows of a table past the database's lock. */
const opened = (table, condition = 'true') =>
  `create policy planted on ${table} for select to samlad_app
     using (municipality_id = (select samlad.municipality_id()) and ${condition})`;

const FILTER_WITHOUT_RULE =
  "${'i.municipality_id = $1 and $2::uuid is not null and ' + FILTERED.slice(FILTERED.indexOf('i.removed_at is null'))}";

/** @type {Record<string, Plant>} */
export const PLANTS = {
  count: {
    says: 'The total of a list of incidents counts hidden ones.',
    sql: [opened('incident')],
    edits: [
      {
        file: 'apps/api/src/incident/incident-list.repository.ts',
        from: 'select count(*)::int n from incident i where ${FILTERED}',
        to: `select count(*)::int n from incident i where ${FILTER_WITHOUT_RULE}`,
      },
    ],
  },
  field: {
    says: 'The åtaganden inside an insats are fetched without the row rule.',
    sql: [opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/measure/measure.sql.ts',
        from: "c.measure_id = m.id and ${visibleTo('commitment', 'c')}), '[]') commitments",
        to: "c.measure_id = m.id), '[]') commitments",
      },
    ],
  },
  bbox: {
    says: 'The number in the map’s window counts hidden incidents, so that a window can be narrowed around them.',
    sql: [opened('incident')],
    edits: [
      {
        file: 'apps/api/src/incident/incident-map.repository.ts',
        from: 'from incident i where ${IN_VIEWPORT} group by 1, 2',
        to: `from incident i where ${FILTER_WITHOUT_RULE.replaceAll('FILTERED', 'IN_VIEWPORT')} group by 1, 2`,
      },
    ],
  },
  error: {
    says: 'The refusal of a hidden problem names its title.',
    sql: [opened('problem')],
    edits: [
      {
        file: 'apps/api/src/problem/problem.service.ts',
        from: 'async (tx) => (await this.repository.list(tx, { ids: [knownId(id)] }))[0] ?? null,',
        to: `async (tx) => {
          const [seen] = await this.repository.list(tx, { ids: [knownId(id)] });
          const hidden = seen ?? (await tx.one<{ title: string }>('select title from problem where id = $1', [knownId(id)]));
          if (!seen && hidden) throw new DomainError('INVALID_INPUT', { message: 'Problemet ' + hidden.title + ' är dolt.' });
          return seen ?? null;
        },`,
      },
    ],
  },
  level: {
    says: 'Restricted incidents are let through as if they were shared: nobody asks for the circle.',
    sql: [opened('incident', `shared and secrecy_level = 'RESTRICTED'`)],
    edits: [
      {
        file: 'apps/api/src/access/row-rules.ts',
        from: "(${alias}.secrecy_level = 'RESTRICTED' and ${alias}.circle_id = any ((select samlad.circles())::uuid[]))",
        to: "${alias}.secrecy_level = 'RESTRICTED'",
      },
    ],
  },
  answer: {
    says: 'A hidden insats is refused in another way than one that does not exist.',
    sql: [opened('measure')],
    edits: [
      {
        file: 'apps/api/src/measure/measure.service.ts',
        from: 'async (tx) => (await this.repository.list(tx, { ids: [knownId(id)] }))[0] ?? null,',
        to: `async (tx) => {
          const [seen] = await this.repository.list(tx, { ids: [knownId(id)] });
          const there = await tx.one('select 1 from measure where id = $1', [knownId(id)]);
          if (!seen && there) throw new DomainError('NOT_ALLOWED');
          return seen ?? null;
        },`,
      },
    ],
  },
  members: {
    says: 'The list of circles names the members of other parties’ circles.',
    sql: [opened('circle_member')],
    edits: [
      {
        file: 'apps/api/src/administration/circles/circle.repository.ts',
        from: 'and (${OWN} or x.user_id = $4)), ',
        to: 'and true), ',
      },
    ],
  },
  receipt: {
    says: 'The receipt of a change that is done names an incident that its doer may not see.',
    sql: [opened('incident')],
    edits: [
      {
        file: 'apps/api/src/database/database.ts',
        from: 'const receipt: Receipt = { id: done.id,',
        to: `const other = await tx.one<{ id: string }>(
          "select id from incident where municipality_id = $1 and party_id <> $2 and secrecy_level = 'OWN' limit 1",
          [actor.municipalityId, actor.partyId],
        );
        const receipt: Receipt = { id: other?.id ?? done.id,`,
      },
    ],
  },
  log: {
    says: 'The log holds the texts of incidents that were asked for.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/incident/incident.service.ts',
        from: 'return this.database.read(actor, (tx) => this.repository.find(tx, id.toLowerCase()));',
        to: `return this.database.read(actor, async (tx) => {
      const found = await this.repository.find(tx, id.toLowerCase());
      if (found) console.log(found.text);
      return found;
    });`,
      },
    ],
  },
};
