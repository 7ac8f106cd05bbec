import { weekIndexOf } from '@samlad/domain/week.js';
import { reportFormFor } from '@samlad/report-forms/registry.js';
import { daysAgo, type Scene } from '../scene.js';
import type { Party, Row } from '../world.js';

const WEEKS = ['2026-W46', '2026-W47', '2026-W48'].map(weekIndexOf);
const STATES: Record<string, string[]> = {
  DRAFT: ['DRAFT'],
  SUBMITTED: ['DRAFT', 'SUBMITTED'],
  RETURNED: ['DRAFT', 'SUBMITTED', 'RETURNED'],
  WITHDRAWN: ['DRAFT', 'SUBMITTED', 'WITHDRAWN'],
  INCLUDED: ['DRAFT', 'SUBMITTED', 'INCLUDED'],
};

/** Reports of some parties and weeks: drafts, submitted in one or two versions, returned, taken back; every part on a level of its own. */
export function reports(scene: Scene, share: number): void {
  for (const party of scene.town.parties) {
    for (const week of scene.draw.some(WEEKS, share)) report(scene, party, week);
  }
}

function report(scene: Scene, party: Party, week: number): void {
  const { draw } = scene;
  const state = draw.weighted([
    [1, 'DRAFT'],
    [4, 'SUBMITTED'],
    [1, 'RETURNED'],
    [1, 'WITHDRAWN'],
    [2, 'INCLUDED'],
  ]);
  const numbers = state === 'DRAFT' ? 0 : draw.int(1, 2);
  const header = scene.add('party_report', { owner: party.id }, (_, { id }) => ({
    id,
    party_id: party.id,
    week,
    state,
    state_sequence: scene.steps('PARTY_REPORT', id, STATES[state] ?? [], party.id),
    version: draw.int(1, 9),
    current_number: numbers,
    nothing_to_report: false,
    submitted_at: numbers === 0 ? null : daysAgo(3),
  }));
  draft(scene, header);
  for (let number = 1; number <= numbers; number += 1) version(scene, header, number);
  if (state === 'RETURNED') sentBack(scene, header);
  const left = state === 'WITHDRAWN' ? numbers : draw.int(0, 3) === 0 ? numbers - 1 : 0;
  if (left > 0) takenBack(scene, header, left);
}

/** That the party took back what it had sent up to a version; when there are later ones it has sent anew. */
function takenBack(scene: Scene, header: Row, number: number): void {
  scene.add('report_withdrawal', { owner: header.owner, parent: header }, () => ({
    report_id: header.id,
    number,
    party_id: header.owner,
    user_id: null,
    withdrawn_at: daysAgo(2),
  }));
}

function draft(scene: Scene, header: Row): void {
  scene.add('party_report_draft', { owner: header.owner, level: 'OWN', parent: header }, (word) => ({
    report_id: header.id,
    party_id: header.owner,
    ...formOf(scene, header.owner as string),
    answers: {
      assessments: {},
      outlook: `Utkast ${word('answers')}`,
      needs: [],
      dosage: [],
      presence: [],
      added: {},
    },
    user_id: null,
    saved_at: daysAgo(1),
  }));
}

function sentBack(scene: Scene, header: Row): void {
  const by = scene.party();
  scene.add('party_report_return', { owner: header.owner, level: 'OWN', parent: header }, (word) => ({
    report_id: header.id,
    number: header.values['current_number'],
    party_id: header.owner,
    returned_by_party_id: by.id,
    comment: `Åter ${word('comment')}`,
    user_id: null,
    returned_at: daysAgo(1),
  }));
}

function version(scene: Scene, header: Row, number: number): void {
  const { draw, town } = scene;
  const owner = header.owner as string;
  const week = header.values['week'];
  const of = { report_id: header.id, number, week, party_id: owner };
  const mark = scene.mark(owner);
  const stored = scene.add('party_report_version', { owner, ...mark, parent: header }, (word) => ({
    ...of,
    ...scene.markColumns(mark, word),
    ...formOf(scene, owner),
    nothing_to_report: false,
    received_by: 'Nämnden',
    user_id: draw.pick(town.readers).userId,
    submitted_at: daysAgo(4 - number),
  }));
  for (const area of draw.some(
    town.areas.filter(({ kind }) => kind === 'DISTRICT'),
    0.75,
  )) {
    const own = scene.mark(owner);
    scene.add('area_assessment', { owner, ...own, area: area.id, parent: stored }, (word) => ({
      ...of,
      ...scene.markColumns(own, word),
      area_id: area.id,
      level: draw.int(0, 4),
      trend: draw.pick(['FALLING', 'STABLE', 'RISING', 'UNKNOWN']),
    }));
    if (draw.chance(0.8)) part(scene, stored, 'assessments', area.id, (said) => said);
  }
  part(scene, stored, 'outlook', null, (said) => said);
  part(scene, stored, 'sourcesUsed', null, (said) => said);
  const there = scene.district();
  part(scene, stored, 'presence', there.id, (who) => ({ who, areaCode: there.code, when: 'fredag' }));
  draw.times(0, 2, (position) => {
    const own = scene.mark(owner);
    const area = draw.chance(0.7) ? scene.district().id : null;
    return scene.add('need', { owner, ...own, area, parent: stored }, (word) => ({
      ...of,
      ...scene.markColumns(own, word),
      position,
      to_party_kind: draw.chance(0.5) ? scene.party().kind : null,
      area_id: area,
      text: `Behöver ${word('text')}`,
    }));
  });
}

/** One value of a version on a level of its own; `content` is made of the words that mark it. */
function part(
  scene: Scene,
  version: Row,
  field: string,
  area: string | null,
  content: (said: string) => unknown,
): void {
  const owner = version.owner as string;
  const { report_id, number, week } = version.values;
  const position = scene.count(`${String(report_id)} ${String(number)} ${field}`);
  const mark = scene.mark(owner);
  scene.add('report_part', { owner, ...mark, area, parent: version }, (word) => ({
    report_id,
    number,
    week,
    party_id: owner,
    field_key: field,
    position,
    area_id: area,
    content: content(`Sagt ${word('content')}`),
    commitment_id: null,
    ...scene.markColumns(mark, word),
  }));
}

/** What versions of reports say was done of their party's åtaganden, whatever has become of these since. */
export function doses(scene: Scene): void {
  const versions = scene.town.rows.get('party_report_version') ?? [];
  for (const of of scene.draw.some(scene.town.rows.get('commitment') ?? [], 0.6)) {
    const own = versions.filter(({ owner }) => owner === of.owner);
    if (own.length > 0) dose(scene, scene.draw.pick(own), of);
  }
}

function dose(scene: Scene, { values: { report_id, number, week } }: Row, of: Row): void {
  const owner = of.owner as string;
  const mark = scene.mark(owner);
  const area = String(of.values['area_id']);
  const position = scene.count(`${String(report_id)} ${String(number)} dosage`);
  scene.add('report_part', { owner, ...mark, area, parent: of }, (word) => ({
    report_id,
    number,
    week,
    party_id: owner,
    field_key: 'dosage',
    position,
    area_id: area,
    content: { commitmentId: of.id, amount: 1, note: `Sagt ${word('content')}` },
    commitment_id: of.id,
    ...scene.markColumns(mark, word),
  }));
}

function formOf({ town }: Scene, party: string): { form_kind: string; form_version: number } {
  const { kind, version: form_version } = reportFormFor(
    town.parties.find(({ id }) => id === party)?.kind ?? 'POLICE',
  );
  return { form_kind: kind, form_version };
}
