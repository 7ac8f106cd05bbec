import { forgetDeviceData } from './device-data';
import { post } from './request';

/** Ends the session and forgets the device's data; the page is loaded anew so that nothing stays in memory. */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out');
  await forgetDeviceData();
  location.assign('/logga-in');
}
