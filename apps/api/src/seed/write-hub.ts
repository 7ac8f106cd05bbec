import { HUB_FORM_MACHINE, type HubFormState } from '@samlad/domain/hub-form.js';
import type { WeekIndex } from '@samlad/domain/week.js';
import { hubFormFor } from '@samlad/report-forms/hub/registry.js';
import { newId, type Transaction } from '../database/transaction.js';
import { addHubIn, type AddedHub } from '../setup/add-hub.js';
import { type Calendar, MINUTE } from './calendar.js';
import { type Cast, type Somebody, voiceOf } from './cast.js';
import { drawHubAnswers, NOTHING } from './hub-answers.js';
import { type DemoSchool, SCHOOLS } from './huddinge-schools.js';
import { DEMO_ISSUER, MUNICIPALITY_NAME, PARTIES } from './huddinge-people.js';
import { insertRows, instant, type Row } from './insert-rows.js';
import { happens, type Random, seededRandom, seedOf } from './random.js';
import { stateColumns, stateRows, type Step } from './state-steps.js';

const WEEKS = 9;
const AFTER_THE_OTHERS = 100;
const FORM = hubFormFor('PRIMARY_SCHOOL');
const LEFT_OUT = 'Beskriver en enskild händelse. Jag ringer, så tar vi den i rätt kanal.';
const WORDS =
  'Det ni skrev togs upp på mötet. Gruppen har beslutat om åtgärder och vi följer upp nästa vecka.';

/** Somebody who reports for a school, as stored. */
interface Reporter extends Somebody {
  school: DemoSchool;
  unitId: string;
}

type Fate = readonly HubFormState[];
const SENT: Fate = ['DRAFT', 'SENT'];
const LEFT: Fate = ['DRAFT', 'SENT', 'NOT_INCLUDED'];
const ANSWERED: Fate = ['DRAFT', 'SENT', 'MERGED', 'FEEDBACK_SENT'];
const READ: Fate = [...ANSWERED, 'READ'];

/** Stores the schools' hub: units, reporters, the forms of the latest weeks and what came back. Its chance is its own. */
export async function writeHub(
  tx: Transaction,
  calendar: Calendar,
  cast: Cast,
  validFrom: string,
): Promise<void> {
  const random = seededRandom(seedOf('hub'));
  const partyId = cast.partyId('SCHOOL');
  const hub = await addHubIn(tx, {
    kind: 'PRIMARY_SCHOOL',
    partyId,
    units: SCHOOLS.map(({ name, shortName, district }) => ({ name, shortName, areaCode: district })),
  });
  const reporters = await writeReporters(tx, hub, partyId, validFrom);
  const contact = voiceOf(cast, 'SCHOOL');
  for (const week of calendar.weeks.slice(-WEEKS)) {
    const age = calendar.present - week;
    const forms = reporters.flatMap((reporter, index) => {
      const fate = fateOf(random, age, index, reporter);
      return fate === null ? [] : [formOf(random, calendar, { hub, week, reporter, contact, fate })];
    });
    await writeForms(tx, forms);
    if (age > 1) await writeRelay(tx, calendar, { hub, week, contact, partyId, forms });
  }
}

async function writeReporters(
  tx: Transaction,
  hub: AddedHub,
  partyId: string,
  validFrom: string,
): Promise<Reporter[]> {
  const reporters = SCHOOLS.map((school): Reporter => ({
    school,
    partyId,
    userId: newId(),
    unitId: hub.units.get(school.name) ?? '',
  }));
  const asText = JSON.stringify(
    reporters.map(({ school, userId }) => ({
      id: userId,
      issuer: DEMO_ISSUER,
      subject: school.userName,
      name: school.reporter,
    })),
  );
  await tx.query(
    `insert into app_user (id, issuer, subject, name)
     select id, issuer, subject, name from jsonb_populate_recordset(null::app_user, $1::jsonb)`,
    [asText],
  );
  await insertRows(
    tx,
    'assignment',
    reporters.map(({ userId, unitId }) => ({
      id: newId(),
      user_id: userId,
      party_id: partyId,
      unit_id: unitId,
      role: 'UNIT_REPORTER',
      valid_from: validFrom,
      version: 1,
      party_from_claims: false,
      paused_by_claims: false,
    })),
  );
  const accounts = reporters
    .filter(({ school }) => school.isShown)
    .map(({ school, userId }) => ({
      user_name: school.userName,
      user_id: userId,
      name: school.reporter,
      role: 'UNIT_REPORTER',
      party_name: school.name,
      municipality_name: MUNICIPALITY_NAME,
      sort_order: AFTER_THE_OTHERS + Number(school.userName.slice(-1)),
    }));
  await tx.query(
    `insert into demo_account select * from jsonb_populate_recordset(null::demo_account, $1::jsonb)`,
    [JSON.stringify(accounts)],
  );
  return reporters;
}

/** How far a school's form of a week has come; null for one that has not been begun. */
function fateOf(random: Random, age: number, index: number, { school }: Reporter): Fate | null {
  const chance = random.next();
  if (age === 0) return index % 8 === 3 ? SENT : index % 8 === 5 ? ['DRAFT'] : null;
  if (age === 1) {
    if (school.userName === 'skola-1') return null;
    if (school.userName === 'skola-3') return LEFT;
    return chance < 0.78 ? SENT : null;
  }
  if (chance < 0.08) return null;
  if (chance < 0.1) return [...LEFT, 'FEEDBACK_SENT'];
  return chance < 0.7 ? READ : ANSWERED;
}

interface Form {
  form: Row;
  draft: Row;
  version: Row | null;
  steps: Row[];
  unitId: string;
  readAt: string | null;
}

interface FormPlan {
  hub: AddedHub;
  week: WeekIndex;
  reporter: Reporter;
  contact: Somebody;
  fate: Fate;
}

const OF_CONTACT: readonly HubFormState[] = ['MERGED', 'NOT_INCLUDED', 'FEEDBACK_SENT'];
/** Days after the week's Monday and time of each state. */
const USUAL: Record<HubFormState, [day: number, time: string]> = {
  DRAFT: [7, '07:40'],
  SENT: [7, '07:45'],
  MERGED: [8, '10:15'],
  NOT_INCLUDED: [8, '10:20'],
  FEEDBACK_SENT: [11, '09:30'],
  READ: [11, '13:10'],
};

function formOf(random: Random, calendar: Calendar, plan: FormPlan): Form {
  const { hub, week, reporter, contact, fate } = plan;
  const nothing = happens(random, 0.3);
  const answers = nothing ? NOTHING : drawHubAnswers(random);
  const late = Math.floor(random.next() * 180) * MINUTE;
  const at = (state: HubFormState, index: number) =>
    Math.min(calendar.moment(week, ...USUAL[state]) + late, calendar.now - (20 - index) * MINUTE);
  const id = newId();
  const steps = fate.map((state, index): Step<HubFormState> => ({
    state,
    at: at(state, index),
    by: OF_CONTACT.includes(state) ? contact : reporter,
  }));
  const when = (state: HubFormState) => steps.find((step) => step.state === state)?.at ?? null;
  const sentAt = when('SENT');
  const of = { hub_id: hub.id, unit_id: reporter.unitId, party_id: reporter.partyId };
  const said = { form_id: id, ...of, form_kind: FORM.kind, form_version: FORM.version, answers };
  const readAt = when('READ');
  return {
    unitId: reporter.unitId,
    readAt: readAt === null ? null : instant(readAt),
    steps: stateRows(HUB_FORM_MACHINE, id, steps),
    form: {
      id,
      ...of,
      week,
      object_type: 'HUB_FORM',
      ...stateColumns(steps),
      current_number: sentAt === null ? 0 : 1,
      nothing_to_report: sentAt !== null && nothing,
      sent_at: sentAt === null ? null : instant(sentAt),
      left_out_reason: fate.includes('NOT_INCLUDED') ? LEFT_OUT : null,
    },
    draft: { ...said, user_id: reporter.userId, saved_at: instant(steps[0]?.at ?? calendar.now) },
    version:
      sentAt === null
        ? null
        : {
            ...said,
            number: 1,
            nothing_to_report: nothing,
            received_by: PARTIES.find(({ kind }) => kind === 'SCHOOL')?.authority,
            user_id: reporter.userId,
            sent_at: instant(sentAt),
          },
  };
}

async function writeForms(tx: Transaction, forms: readonly Form[]): Promise<void> {
  await insertRows(
    tx,
    'state_change',
    forms.flatMap(({ steps }) => steps),
  );
  await insertRows(
    tx,
    'hub_form',
    forms.map(({ form }) => form),
  );
  await insertRows(
    tx,
    'hub_form_draft',
    forms.map(({ draft }) => draft),
  );
  await insertRows(
    tx,
    'hub_form_version',
    forms.flatMap(({ version }) => (version === null ? [] : [version])),
  );
}

interface RelayPlan {
  hub: AddedHub;
  week: WeekIndex;
  contact: Somebody;
  partyId: string;
  forms: readonly Form[];
}

/** The contact's words after the meeting of a week, about its first decision, to the schools that had answered. */
async function writeRelay(
  tx: Transaction,
  calendar: Calendar,
  { hub, week, contact, partyId, forms }: RelayPlan,
): Promise<void> {
  const decision = await tx.one<{ id: string; about: string }>(
    `select id, case when measure_id is null then 'DECISION' else 'MEASURE' end about from decision
     where municipality_id = $1 and week = $2 and secrecy_level = 'SHARED' order by position limit 1`,
    [tx.actor.municipalityId, week],
  );
  const id = newId();
  const of = { hub_id: hub.id, party_id: partyId };
  const sentAt = Math.min(calendar.moment(week, 11, '09:30'), calendar.now - 18 * MINUTE);
  await insertRows(tx, 'hub_relay', [
    {
      id,
      ...of,
      week,
      about: decision?.about ?? 'FEEDBACK',
      decision_id: decision?.id ?? null,
      text: WORDS,
      user_id: contact.userId,
      sent_at: instant(sentAt),
    },
  ]);
  await insertRows(
    tx,
    'hub_receipt',
    forms.map(({ unitId, readAt }) => ({ relay_id: id, ...of, unit_id: unitId, read_at: readAt })),
  );
}
