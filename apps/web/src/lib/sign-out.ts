import { ApiError } from './api-error';
import { leave } from './leaving';
import { post } from './request';

/** Ends the session here and at its provider, and leaves every window with nothing of the content kept. */
export async function signOut(): Promise<void> {
  const { next } = await post<{ next: string }>('/auth/sign-out').catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return { next: '/utloggad' };
    throw error;
  });
  await leave(next);
}
