import { ApiError, errorMessage } from '../api-error';
import type { SaveOutcome } from './written-draft';

const REFUSALS = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

/** How a try to save ended: what the server answered, or that no answer came. */
export async function outcomeOf(
  save: () => Promise<{ version: number; savedAt: string }>,
): Promise<SaveOutcome> {
  try {
    const { version, savedAt } = await save();
    return { type: 'ACKNOWLEDGED', version, savedAt };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED')
      return { type: 'LOST', signedOut: true };
    if (!(error instanceof ApiError) || !REFUSALS.includes(error.code)) return { type: 'LOST' };
    if (error.reason === 'VERSION_CONFLICT') return { type: 'CONFLICTED' };
    return { type: 'REFUSED', sentence: errorMessage(error) };
  }
}
