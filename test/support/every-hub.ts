import type { Act } from './every-administration.js';
import { HubHall } from './hub-hall.js';
import type { TestApi } from './start-api.js';
import { REPORT_WEEK } from './world.js';

const TEXT = 'Provtext';

/** Does every mutation of a hub once, in a hub of its own. */
export async function everyHub(api: TestApi, act: Act): Promise<void> {
  const hall = await HubHall.open(api, 'PRIMARY_SCHOOL', 'SCHOOL', 'skola', [
    ['provskola', 'HUD-FLE'],
    ['andraskola', 'HUD-VAR'],
  ]);
  const week = REPORT_WEEK;
  const answers = hall.said({ text: TEXT });
  let form = await act('saveHubForm', 'SaveHubFormInput', 'provskola', { week, expectedVersion: 0, answers });
  const sending = { week, nothingToReport: false, answers };
  form = await act('sendHubForm', 'SendHubFormInput', 'provskola', {
    ...sending,
    expectedVersion: form.expectedVersion,
  });
  form = await act('withdrawHubForm', 'VersionedInput', 'provskola', form);
  await hall.send('provskola', answers);
  await hall.send('andraskola', answers);
  const hub = { hubId: hall.hubId, week };
  const unitIds = [hall.unitId('provskola')];
  await act('nudgeHub', 'NudgeHubInput', 'skola', { ...hub, unitIds });
  const { units } = await hall.inbox();
  const other = units.find(({ shortName }: { shortName: string }) => shortName === 'andraskola');
  await act('leaveOutHubForm', 'LeaveOutHubFormInput', 'skola', {
    id: other.form.id,
    expectedVersion: other.form.version,
    reason: TEXT,
  });
  const { clientKey: _, ...merging } = await hall.merging(['HUD-FLE']);
  await act('mergeHub', 'MergeHubInput', 'skola', merging);
  const relay = await act('relayHub', 'RelayHubInput', 'skola', { ...hub, unitIds, text: TEXT });
  await act('readHubRelay', 'ReadHubRelayInput', 'provskola', { id: relay.id });
  await act('saveHubUnit', 'SaveHubUnitInput', 'skola', {
    hubId: hall.hubId,
    name: TEXT,
    shortName: TEXT,
    areaCode: 'HUD-SKO',
    retired: false,
  });
}
