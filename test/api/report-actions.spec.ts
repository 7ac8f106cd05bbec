import type { PartyKind } from '@samlad/domain/party-kinds.js';
import { REPORT_MACHINE, type ReportState } from '@samlad/domain/party-report.js';
import { PERMISSIONS, type Permission, ROLES, type Role, roleMay } from '@samlad/domain/permissions.js';
import { mayMove } from '@samlad/domain/state-machine.js';
import { hasReached, WEEK_STATES, type WeekState } from '@samlad/domain/week-states.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HubHall } from '../support/hub-hall.js';
import { ReportDesk } from '../support/report-desk.js';
import { startApi, type TestApi } from '../support/start-api.js';
import { answersAt, key, mutation, save, type Saved, weekInState } from '../support/told.js';
import { PEOPLE, REPORT_WEEK } from '../support/world.js';

type Action = 'save' | 'submit' | 'withdraw' | 'return';
/** How an action ends: done, or the reason why not. */
type End = 'DONE' | 'NOT_ALLOWED' | 'STATE_NOT_ALLOWED' | 'REPORT_COMPILED' | 'WEEK_LOCKED' | 'NOT_FOUND';
/** The states that a report is in for somebody, with none at all among them. */
type Standing = 'NONE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'WITHDRAWN' | 'INCLUDED';

const ACTIONS: readonly Action[] = ['save', 'submit', 'withdraw', 'return'];
const STANDINGS: readonly Standing[] = ['NONE', 'DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'INCLUDED'];

/**
 * What the guide to the domain says of each action, written down without looking at the code: §3 for who, §4 for when.
 * Who: those who write for their party may keep a draft; sending and taking back are for whoever speaks for the party;
 * giving back is the coordinator's.
 */
const WHO: Record<Action, readonly Role[]> = {
  save: ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT', 'REPORTER'],
  submit: ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'],
  withdraw: ['COORDINATOR', 'PARTY_REPRESENTATIVE', 'SCHOOL_CONTACT'],
  return: ['COORDINATOR'],
};

/** When: what becomes of the action where the report stands, for somebody who may do it at all. */
const WHEN: Record<Standing, Record<Action, End>> = {
  NONE: { save: 'DONE', submit: 'DONE', withdraw: 'NOT_FOUND', return: 'NOT_FOUND' },
  DRAFT: { save: 'DONE', submit: 'DONE', withdraw: 'STATE_NOT_ALLOWED', return: 'NOT_FOUND' },
  SUBMITTED: { save: 'DONE', submit: 'DONE', withdraw: 'DONE', return: 'DONE' },
  RETURNED: { save: 'DONE', submit: 'DONE', withdraw: 'STATE_NOT_ALLOWED', return: 'STATE_NOT_ALLOWED' },
  WITHDRAWN: { save: 'DONE', submit: 'DONE', withdraw: 'STATE_NOT_ALLOWED', return: 'STATE_NOT_ALLOWED' },
  INCLUDED: { save: 'DONE', submit: 'DONE', withdraw: 'REPORT_COMPILED', return: 'STATE_NOT_ALLOWED' },
};

/** Until when in the week: taken back until it is compiled, everything else until the meeting has decided. */
const UNTIL: Record<Action, { last: WeekState; after: End }> = {
  save: { last: 'IN_MEETING', after: 'WEEK_LOCKED' },
  submit: { last: 'IN_MEETING', after: 'WEEK_LOCKED' },
  withdraw: { last: 'DUE', after: 'REPORT_COMPILED' },
  return: { last: 'IN_MEETING', after: 'WEEK_LOCKED' },
};

/** Somebody of every role; the unit's reporter is taken on in the test. */
const SOMEBODY: Record<Role, string> = {
  COORDINATOR: 'samordnare',
  PARTY_REPRESENTATIVE: 'polis',
  SCHOOL_CONTACT: 'skola',
  REPORTER: 'polis2',
  UNIT_REPORTER: 'enhet-1',
  ANALYST: 'analytiker',
  LEADERSHIP: 'ledning',
  DATA_PROTECTION: 'dataskydd',
  OPERATOR: 'drift',
};
const PARTY_OF: Record<string, PartyKind> = { 'enhet-1': 'SCHOOL' };
const partyOf = (user: string): PartyKind => PARTY_OF[user] ?? PEOPLE[user]?.[1] ?? 'POLICE';
/** Who speaks for the party whose report it is. */
const VOICE: Partial<Record<PartyKind, string>> = {
  POLICE: 'polis',
  SCHOOL: 'skola',
  SAFETY_OFFICE: 'trygghet',
};

const OPERATION: Record<Action, [name: string, type: string]> = {
  save: ['saveReportDraft', 'SaveReportInput'],
  submit: ['submitReport', 'SubmitReportInput'],
  withdraw: ['withdrawReport', 'WithdrawReportInput'],
  return: ['returnReport', 'ReturnReportInput'],
};
const PAGE = `query ($week: IsoWeek) { reportPage(week: $week) { mayEdit maySubmit mayWithdraw } }`;

describe('what may be done with a report', () => {
  let api: TestApi;
  let desk: ReportDesk;
  beforeAll(async () => {
    api = await startApi();
    desk = new ReportDesk(api);
    await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [['enhet-1', 'HUD-SKO']]);
  });
  afterAll(() => api.stop());

  /** Brings the week to a state, with nothing left of what earlier cases have done. */
  async function bring(state: WeekState): Promise<void> {
    await api.sql('truncate compilation, state_change cascade');
    await weekInState(api, REPORT_WEEK, state);
  }

  /** Brings the report of a party to where it shall stand, as its own people would. */
  async function stand(party: PartyKind, standing: Standing): Promise<Saved | null> {
    const voice = VOICE[party] ?? '';
    await bring(standing === 'INCLUDED' ? 'COMPILED' : 'COLLECTING');
    if (standing === 'NONE') return null;
    if (standing === 'DRAFT') return desk.draft(voice, 0, answersAt(party, 1));
    const sent = await desk.submit(voice, 0);
    if (standing === 'RETURNED') return desk.sendBack(sent.id, sent.version);
    if (standing !== 'WITHDRAWN') return sent;
    const input = { clientKey: key(), week: REPORT_WEEK, expectedVersion: sent.version };
    return save(await api.as(voice), 'withdrawReport', 'WithdrawReportInput', input);
  }

  /** Tries an action as somebody who has just read the report, and tells how it ended. */
  async function end(user: string, action: Action, report: Saved | null): Promise<End> {
    const party = partyOf(user);
    const common = { clientKey: key(), expectedVersion: report?.version ?? 0 };
    const inputs: Record<Action, Record<string, unknown>> = {
      save: { ...common, week: REPORT_WEEK, answers: answersAt(party, 2) },
      submit: { ...common, week: REPORT_WEEK, answers: answersAt(party, 2), nothingToReport: false },
      withdraw: { ...common, week: REPORT_WEEK },
      return: { ...common, id: report?.id ?? key(), comment: 'Rätta nivån.' },
    };
    const client = await api.as(user);
    const answer = await client.raw(mutation(...OPERATION[action]), { input: inputs[action] });
    return (answer.errors?.[0]?.extensions['reason'] ?? 'DONE') as End;
  }

  const cells = STANDINGS.flatMap((standing) => ROLES.map((role) => ({ standing, role })));

  it.each(cells)('$standing, $role', async ({ standing, role }) => {
    const user = SOMEBODY[role];
    const ends: [Action, End][] = [];
    for (const action of ACTIONS) {
      const report = await stand(partyOf(user), standing);
      ends.push([action, await end(user, action, report)]);
    }
    const expected = ACTIONS.map((action) => [
      action,
      WHO[action].includes(role) ? WHEN[standing][action] : 'NOT_ALLOWED',
    ]);
    expect(ends).toEqual(expected);
  });

  it.each(WEEK_STATES)('a report that was handed in, in a week that is %s', async (state) => {
    const ends: [Action, End][] = [];
    for (const action of ACTIONS) {
      const report = await stand('SAFETY_OFFICE', 'SUBMITTED');
      await weekInState(api, REPORT_WEEK, state);
      ends.push([action, await end('samordnare', action, report)]);
    }
    const isPast = (last: WeekState) => WEEK_STATES.indexOf(state) > WEEK_STATES.indexOf(last);
    expect(ends).toEqual(
      ACTIONS.map((action) => {
        const { last, after } = UNTIL[action];
        return [action, isPast(last) ? after : 'DONE'];
      }),
    );
  });

  it.each(STANDINGS)('the page offers, where the report is %s, what the API then takes', async (standing) => {
    await stand('POLICE', standing);
    const offered = async (user: string) =>
      (await (await api.as(user)).ask(PAGE, { week: REPORT_WEEK })).reportPage;
    const when = WHEN[standing];
    expect(await offered('polis')).toEqual({
      mayEdit: when.save === 'DONE',
      maySubmit: when.submit === 'DONE',
      mayWithdraw: when.withdraw === 'DONE',
    });
    expect(await offered('polis2')).toEqual({ mayEdit: true, maySubmit: false, mayWithdraw: false });
  });

  it('a report of another party is nobody’s to send or take back, but the coordinator gives it back', async () => {
    const report = await stand('POLICE', 'SUBMITTED');
    expect(await end('raddning', 'withdraw', report)).toBe('NOT_FOUND');
    expect(await end('raddning', 'return', report)).toBe('NOT_ALLOWED');
    expect(await end('samordnare', 'withdraw', report)).toBe('NOT_FOUND');
    expect(await end('samordnare', 'return', report)).toBe('DONE');
  });
});

describe('the domain’s own tables', () => {
  const PERMISSION: Record<Action, Permission> = {
    save: 'report.write',
    submit: 'report.submit',
    withdraw: 'report.withdraw',
    return: 'report.return',
  };
  /** Where each action that moves the report brings it. */
  const TO: Partial<Record<Action, ReportState>> = {
    submit: 'SUBMITTED',
    withdraw: 'WITHDRAWN',
    return: 'RETURNED',
  };

  it.each(ACTIONS)('say the same of who may %s', (action) => {
    expect(ROLES.filter((role) => roleMay(role, PERMISSION[action]))).toEqual(
      ROLES.filter((role) => WHO[action].includes(role)),
    );
    expect(PERMISSIONS[PERMISSION[action]].length).toBe(WHO[action].length);
  });

  it.each(Object.entries(TO) as [Action, ReportState][])(
    'say the same of whence one may %s',
    (action, to) => {
      const reported = STANDINGS.filter((standing) => standing !== 'NONE');
      const allowed = reported.filter((from) => mayMove(REPORT_MACHINE, from, to));
      const expected = reported.filter((from) => WHEN[from][action] === 'DONE');
      expect(allowed).toEqual(expected);
    },
  );

  it('say the same of until when in the week', () => {
    const open = WEEK_STATES.filter((state) => !hasReached(state, 'DECIDED'));
    expect(open.at(-1)).toBe(UNTIL.submit.last);
    const taken = WEEK_STATES.filter((state) => !hasReached(state, 'COMPILED'));
    expect(taken.at(-1)).toBe(UNTIL.withdraw.last);
  });
});
