import { forgetDeviceData } from './device-data';
import { shutDevice } from './device-store/shut';

let clear: () => void = () => undefined;
const otherWindows = new BroadcastChannel('samlad.left');

/**
 * Names what clears the page of all that it shows. It is done at sign-out, in every window of the browser, and before the
 * browser puts the page away to show it again: a page that comes back so is loaded anew, as whoever is signed in then.
 */
export function clearWhenLeft(work: () => void): void {
  clear = work;
  otherWindows.addEventListener('message', () => void goTo('/utloggad'));
  addEventListener('pagehide', ({ persisted }) => persisted && clear());
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

/** Leaves every window of the browser with nothing of the content kept; this one goes on to an address. */
export async function leave(next: string): Promise<void> {
  otherWindows.postMessage('left');
  await goTo(next);
}

async function goTo(next: string): Promise<void> {
  shutDevice();
  clear();
  await forgetDeviceData();
  location.replace(next);
}
