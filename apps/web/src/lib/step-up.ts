const CHANNEL = 'samlad-step-up';

let asked = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  asked = next;
  listeners.forEach((listener) => listener());
}

/** Shows the dialog that asks for strong identification; what is typed on the page stays. */
export const askForStepUp = (): void => tell(true);

export const closeStepUp = (): void => tell(false);

export const isStepUpAsked = (): boolean => asked;

export function subscribeToStepUp(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the window where it was asked for that the identification is done in this one. */
export function tellSteppedUp(): void {
  new BroadcastChannel(CHANNEL).postMessage(null);
}

/** Hears from the window where the identification was done. */
export function onSteppedUp(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', hear);
  return () => channel.close();
}
