import { DEMO_FACTS, Sessions } from '../../apps/api/src/access/sessions.js';
import type { TestApi } from './start-api.js';

/** The cookie of a new session for a user, as a sign-in would give it, or a sign-in and a strong identification. */
export async function sessionOf(api: Pick<TestApi, 'app'>, userId: string, raised = false): Promise<string> {
  const sessions = api.app.get(Sessions);
  const opened = await sessions.open(userId, { ...DEMO_FACTS, device: 'Firefox på Windows' });
  if (opened === null) throw new Error('The user may not come in.');
  const cookie = sessions.cookie(opened.token).split(';')[0] ?? '';
  const token = raised ? await sessions.stepUp(cookie, userId, {}) : null;
  return token === null ? cookie : (sessions.cookie(token).split(';')[0] ?? '');
}
