/**
 * Leaks that are planted on purpose, to see that the walk finds them. Each opens both locks as far as it needs: it edits
 * the service's source as it is loaded, and lets rows past the database's policies.
 * `locks` names the lock that a leak is planted in when it is not both.
 * @typedef {{ says: string, locks?: string, sql: string[], edits: { file: string, from: string, to: string }[] }} Plant
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
  order: {
    says: 'Insatser are sorted by how many hidden åtaganden they have.',
    sql: [opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/measure/measure.repository.ts',
        from: 'order by m.updated_at desc, m.id limit $8 offset $9',
        to: 'order by (select count(*) from commitment z where z.measure_id = m.id) desc, m.updated_at desc, m.id limit $8 offset $9',
      },
    ],
  },
  bearsOthers: {
    says: 'Raising an own insats names the hidden åtagande of another party in the error.',
    sql: [opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/administration/levels/level.service.ts',
        from: "throw new DomainError('INVALID_INPUT', { message: BEARS_OTHERS[thing] ?? '' });",
        to: "throw new DomainError('INVALID_INPUT', { message: (BEARS_OTHERS[thing] ?? '') + ((await tx.one<{ what: string }>('select what from commitment where measure_id = $1', [row.id]))?.what ?? '') });",
      },
    ],
  },
  alreadyThere: {
    says: 'addCommitment says that a party already has a (hidden) åtagande.',
    sql: [opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/measure/commitment.repository.ts',
        from: "`select 1 from commitment c where c.municipality_id = $1 and ${visibleCommitment('c')} and c.measure_id = $3 and c.party_id = $4`",
        to: '`select 1 from commitment c where c.municipality_id = $1 and $2::uuid is not null and c.measure_id = $3 and c.party_id = $4`',
      },
    ],
  },
  hearRestricted: {
    says: 'A notice about a restricted row reaches everybody with an agreement.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/access/may-hear.ts',
        from: "if (row.level === 'RESTRICTED' && !actor.rights.circles.includes(row.circleId ?? '')) return false;",
        to: '',
      },
    ],
  },
  hearUnshared: {
    says: 'Incidents that are not shared are announced too.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/incident/incident.service.ts',
        from: "if (own.shared) await tx.announceRow(own.week, 'incident', own.id);",
        to: "await tx.announceRow(own.week, 'incident', own.id);",
      },
    ],
  },
  hearDecision: {
    says: 'A decision, whatever its level, is announced to everybody.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/decision/decision.service.ts',
        from: "await tx.announceRow(decision.week, 'decision', decision.id);",
        to: 'await tx.announceWeek(decision.week);',
      },
    ],
  },
  payload: {
    says: "The payload of a notice carries the number of the town's hidden incidents as its version.",
    sql: [],
    edits: [
      {
        file: 'apps/api/src/database/week-notice.ts',
        from: "'version', w.version${rest})::text)`",
        to: "'version', w.version + (select count(*) from incident zz where zz.municipality_id = w.municipality_id and zz.week = w.week)${rest})::text)`",
      },
    ],
  },
  toDo: {
    says: 'The list of things to do counts hidden unanswered åtaganden of other parties.',
    sql: [opened('commitment'), opened('measure')],
    edits: [
      {
        file: 'apps/api/src/situation/situation.repository.ts',
        from: "join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id and ${visibleTo('measure', 'm')}\n   where c.municipality_id = $1 and c.party_id = $2 and ${condition})`",
        to: 'join measure m on m.municipality_id = c.municipality_id and m.id = c.measure_id\n   where c.municipality_id = $1 and $2::uuid is not null and ${condition})`',
      },
    ],
  },
  openMeasures: {
    says: 'The number of open insatser in an area counts hidden ones.',
    sql: [opened('measure')],
    edits: [
      {
        file: 'apps/api/src/situation/situation.sql.ts',
        from: "where m.municipality_id = $1 and ${visibleTo('measure', 'm')} and m.state in (${quoted(OPEN_MEASURE_STATES)})",
        to: 'where m.municipality_id = $1 and m.state in (${quoted(OPEN_MEASURE_STATES)})',
      },
    ],
  },
  search: {
    says: 'The search of insatser matches the words of hidden åtaganden.',
    sql: [opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/measure/measure.repository.ts',
        from: 'and ($7::text is null or m.title ilike $7 or m.cause ilike $7)`',
        to: 'and ($7::text is null or m.title ilike $7 or m.cause ilike $7 or exists (select 1 from commitment zz where zz.measure_id = m.id and zz.what ilike $7))`',
      },
    ],
  },
  partyLeft: {
    says: 'A party that has left an agreement goes on reading.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/database/rights.ts',
        from: 'and s.accepted_at <= ${now} and (s.left_at is null or s.left_at > ${now})',
        to: 'and s.accepted_at <= ${now}',
      },
    ],
  },
  circleClosed: {
    says: 'A closed circle goes on.',
    sql: [],
    edits: [{ file: 'apps/api/src/database/rights.ts', from: 'and k.closed_at is null)))`', to: ')))`' }],
  },
  stepUp: {
    says: 'Nobody asks for the stronger sign-in.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/database/rights.ts',
        from: 'where ${steppedUp} and x.municipality_id',
        to: 'where (${steppedUp} or true) and x.municipality_id',
      },
    ],
  },
  exactPoint: {
    says: 'Positions that should be moved to the middle of a square are stored exactly.',
    sql: [],
    edits: [
      {
        file: 'libs/geo/src/coarsen.ts',
        from: "SNAPPED: (position, crs) => ({ position: snapToCell(position, crs), precision: 'SNAPPED' }),",
        to: "SNAPPED: (position) => ({ position, precision: 'SNAPPED' }),\n",
      },
    ],
  },
  restrictedPoint: {
    says: 'A restricted incident keeps its exact point.',
    sql: [],
    edits: [{ file: 'libs/domain/src/place.ts', from: "RESTRICTED: 'SNAPPED',", to: "RESTRICTED: 'POINT'," }],
  },
  reason: {
    says: 'The reason of a level is told to everybody who reads the thing.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/access/secrecy-mark.sql.ts',
        from: "'reason', case when ${alias}.party_id = ${party} then ${alias}.level_reason end`;",
        to: "'reason', ${alias}.level_reason`;",
      },
    ],
  },
  draftInLog: {
    says: 'The answers of a saved draft are written to the log.',
    sql: [],
    edits: [
      {
        file: 'apps/api/src/report/report.repository.ts',
        from: 'async saveDraft(tx: Transaction, reportId: string, draft: DraftValues): Promise<void> {',
        to: 'async saveDraft(tx: Transaction, reportId: string, draft: DraftValues): Promise<void> {\n    console.log(JSON.stringify(draft.answers));',
      },
    ],
  },
  dosage: {
    says: 'The dose done of an åtagande counts all åtaganden of the insats.',
    sql: [opened('dosage'), opened('commitment')],
    edits: [
      {
        file: 'apps/api/src/measure/measure.sql.ts',
        from: 'where d.municipality_id = c.municipality_id and d.commitment_id = c.id), 0),',
        to: 'join commitment q on q.municipality_id = d.municipality_id and q.id = d.commitment_id where d.municipality_id = c.municipality_id and q.measure_id = m.id), 0),',
      },
    ],
  },
  readersOfOthers: {
    says: 'A party sees who has read the restricted material of every party.',
    sql: [opened('read_entry')],
    edits: [
      {
        file: 'apps/api/src/supervision/log.repository.ts',
        from: "(e.kind = 'RESTRICTED' and e.author_party_id = $8 and e.party_id <> $8))`",
        to: "(e.kind = 'RESTRICTED' and $8 is not null))`",
      },
    ],
  },
  export: {
    says: 'The log export has the texts of the incidents of the town.',
    sql: [opened('incident')],
    edits: [
      {
        file: 'apps/api/src/supervision/log-export.ts',
        from: 'await this.audit.note({',
        to: "for (const one of await this.database.read(actor, (tx) => tx.query<{ text: string }>('select text from incident where municipality_id = $1', [actor.municipalityId]))) rows.push([one.text]);\n    await this.audit.note({",
      },
    ],
  },
  decision: {
    says: 'A decision on a hidden insats is read by everybody.',
    sql: [opened('decision', 'measure_id is not null')],
    edits: [
      {
        file: 'apps/api/src/decision/decision.repository.ts',
        from: "${visibleTo('decision', 'd')} and d.week = $3 and d.removed_at is null order by",
        to: "(d.measure_id is not null or ${visibleTo('decision', 'd')}) and d.week = $3 and d.removed_at is null order by",
      },
    ],
  },
  points: {
    says: 'The points of a week’s map hold hidden incidents, rounded.',
    sql: [opened('incident')],
    edits: [
      {
        file: 'apps/api/src/situation/situation.sql.ts',
        from: "select i.id, i.longitude, i.latitude, i.category_code, i.count from incident i\n     where i.municipality_id = $1 and i.week = $3 and i.longitude is not null and i.removed_at is null\n       and ${visibleIncident('i')} and ${areas}",
        to: 'select i.id, round(i.longitude::numeric, 3) longitude, round(i.latitude::numeric, 3) latitude, i.category_code, i.count from incident i\n     where i.municipality_id = $1 and i.week = $3 and i.longitude is not null and i.removed_at is null\n       and $2::uuid is not null and ${areas}',
      },
    ],
  },
  policyArea: {
    locks: 'database',
    says: 'The clause on areas is gone from the policy of needs.',
    sql: [
      "alter policy need_read on need using (municipality_id = (select samlad.municipality_id()) and (party_id = (select samlad.own_party()) or (secrecy_level = 'OPEN' and (select samlad.reads_shared())) or (secrecy_level in ('SHARED') and party_id = any ((select samlad.situation_any())::uuid[]))))",
    ],
    edits: [],
  },
  policyUnshared: {
    locks: 'database',
    says: 'The clause that an incident is shared is gone from its policy.',
    sql: [
      "do $$ declare q text; begin select replace(qual, 'shared AND', 'true AND') into q from pg_policies where policyname = 'incident_read'; execute 'alter policy incident_read on incident using (' || q || ')'; end $$",
    ],
    edits: [],
  },
};
