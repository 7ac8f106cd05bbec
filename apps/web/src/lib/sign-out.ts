import { ApiError } from './api-error';
import { forgetDeviceData } from './device-data';
import { post } from './request';

/** Ends the session here and at its provider, and forgets the device's data; the page is left, so nothing stays in memory. */
export async function signOut(): Promise<void> {
  const { next } = await post<{ next: string }>('/auth/sign-out').catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return { next: '/utloggad' };
    throw error;
  });
  await forgetDeviceData();
  location.assign(next);
}
