import { weekIndexOf } from '@samlad/domain/week.js';
import { daysAgo, type Scene } from '../scene.js';

/** What has been read in, and the police's public notices. */
export function journals(scene: Scene): void {
  const { draw } = scene;
  draw.times(1, 6, () => {
    const owner = scene.party().id;
    const kind = draw.pick(['INCIDENT_LIST', 'BOUNDARIES', 'POLICE_NOTICES']);
    const level = kind === 'INCIDENT_LIST' ? 'OWN' : 'OPEN';
    return scene.add('import_batch', { owner, level }, (word, { id }) => ({
      id,
      kind,
      party_id: owner,
      file_name: `${word('file_name')}.csv`,
      accepted: draw.int(0, 900),
      refused: draw.int(0, 90),
      duplicates: draw.int(0, 90),
      note: `Not ${word('note')}`,
      user_id: null,
      imported_at: daysAgo(draw.int(0, 9)),
    }));
  });
  draw.times(1, 4, () => sentFile(scene));
  draw.times(0, 3, () =>
    scene.add('police_notice', {}, (word, { id }) => ({
      id,
      source_id: draw.int(1, 2_000_000_000),
      week: weekIndexOf(draw.pick(['2026-W46', '2026-W47', '2026-W48'])),
      title: `Notis ${word('title')}`,
      type: 'Bråk',
      is_summary: false,
      municipality_wide: false,
      event_at: daysAgo(draw.int(0, 12)),
      published_at: daysAgo(draw.int(0, 12)),
      url: 'https://polisen.se/',
      content_hash: 'x',
    })),
  );
}

/** A file that a party has sent, a look at it, and what is said of one of its rows. */
function sentFile(scene: Scene): void {
  const { draw } = scene;
  const owner = scene.party().id;
  const whose = { party_id: owner, user_id: draw.uuid() };
  const file = scene.add('import_file', { owner, level: 'OWN' }, (word, { id }) => ({
    ...whose,
    id,
    file_name: `${word('file_name')}.csv`,
    byte_size: 10,
    sha256: 'x',
    received_at: daysAgo(0),
    expires_at: daysAgo(-1),
  }));
  const job = scene.add('import_job', { owner, level: 'OWN', parent: file }, (word, { id }) => ({
    ...whose,
    id,
    assignment_id: draw.uuid(),
    kind: 'PREVIEW',
    state: draw.pick(['WAITING', 'DONE', 'DONE']),
    file_id: file.id,
    file_name: `${word('file_name')}.csv`,
    source: `LIST:${word('source')}`,
    choices: JSON.stringify({
      sheet: word('choices'),
      encoding: null,
      mapping: null,
      secrecyLevel: 'SHARED',
    }),
    outcome: JSON.stringify({ head: null, words: [word('outcome')], points: [], findings: [] }),
    problem: word('problem'),
    asked_at: daysAgo(0),
  }));
  scene.add('import_finding', { owner, level: 'OWN', parent: job }, (word) => ({
    party_id: owner,
    job_id: job.id,
    kind: draw.pick(['REFUSED', 'NOTE']),
    line: draw.int(1, 9),
    sentence: word('sentence'),
  }));
}
