/** Builds `api`, `web` or both, each only when its sources have changed. */
export function buildIfChanged(names?: readonly ('api' | 'web')[]): Promise<void>;
