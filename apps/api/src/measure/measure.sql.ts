import { markJson } from '../access/secrecy-mark.sql.js';
import { visibleTo } from '../access/visible-to.js';
import { utc } from '../database/sql.js';
import { PARTY_JSON } from '../party/party.sql.js';

/** One åtagande as JSON; `c` is commitment, `m` its measure, `a` the measure's area, `p`/`h` its party. */
export const COMMITMENT_JSON = `json_build_object('id', c.id, 'version', c.version, 'party', ${PARTY_JSON}, 'state', c.state,
  'what', c.what, 'mandateGround', c.mandate_ground, 'responsibleFunction', c.responsible_function, 'dueOn', c.due_on,
  'dosageUnit', c.dosage_unit, 'dosagePlanned', c.dosage_planned, 'declineReason', c.decline_reason,
  'declineComment', c.decline_comment, 'own', c.party_id = $2, 'mark', ${markJson('c')}, 'measureId', m.id, 'measureTitle', m.title, 'areaName', a.name,
  'dosageDone', coalesce((select sum(d.amount) from dosage d
    where d.municipality_id = c.municipality_id and d.commitment_id = c.id), 0),
  'dosage', coalesce((select json_agg(json_build_object('id', d.id, 'week', d.week, 'amount', d.amount, 'note', d.note,
      'recordedAt', ${utc('d.recorded_at')}) order by d.week, d.recorded_at, d.id)
    from dosage d where d.municipality_id = c.municipality_id and d.commitment_id = c.id), '[]'))`;

/** The joins that COMMITMENT_JSON needs besides `m` and `a`. */
export const JOIN_COMMITMENT_PARTY = `
  join party p on p.municipality_id = c.municipality_id and p.id = c.party_id
  join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id`;

/** Measures as the API's `Measure` before the rules are applied; $1 municipality, $2 the reader's party. */
export const MEASURE_SELECT = `
  select m.id, m.version, m.title, m.kind, m.state, m.state_sequence "stateSequence", m.party_id "partyId",
    m.area_id "areaId", json_build_object('code', a.code, 'name', a.name) area,
    (select json_build_object('id', r.id, 'title', r.title) from problem r
      where r.municipality_id = m.municipality_id and r.id = m.problem_id and ${visibleTo('problem', 'r')}) problem,
    m.cause, m.expected_effect "expectedEffect", m.polygon, m.starts_on::text "startsOn", m.ends_on::text "endsOn",
    m.agreed_in_week "agreedInWeek", ${utc('m.updated_at')} "updatedAt", ${markJson('m')} mark,
    (select ${PARTY_JSON} from party p join authority h on h.municipality_id = p.municipality_id and h.id = p.authority_id
      where p.municipality_id = m.municipality_id and p.id = m.party_id) "proposedBy",
    coalesce((select json_agg(${COMMITMENT_JSON} order by p.sort_order, c.id) from commitment c ${JOIN_COMMITMENT_PARTY}
      where c.municipality_id = m.municipality_id and c.measure_id = m.id and ${visibleTo('commitment', 'c')}), '[]') commitments,
    coalesce((select json_agg(json_build_object('state', s.state, 'at', ${utc('s.changed_at')}, 'by', coalesce(p.name, 'Samlad'))
        order by s.sequence)
      from state_change s left join party p on p.municipality_id = s.municipality_id and p.id = s.party_id
      where s.municipality_id = m.municipality_id and s.object_id = m.id), '[]') history
  from measure m join area a on a.municipality_id = m.municipality_id and a.id = m.area_id
  where m.municipality_id = $1 and ${visibleTo('measure', 'm')}`;
