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
