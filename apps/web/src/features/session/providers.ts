import { post } from '@/lib/request';

/** A way in, as `GET /auth/providers` lists it. */
export interface WayIn {
  id: string;
  name: string;
  /** Whether it answers now. */
  available: boolean;
}

export interface WaysIn {
  demo: boolean;
  providers: WayIn[];
}

/** What somebody who wants in has said. */
export interface Wish {
  provider?: string;
  email?: string;
  returnTo?: string | undefined;
  invitation?: string | undefined;
}

/** Leaves for the provider. Throws `ApiError` when that cannot even begin. */
export async function departFor(wish: Wish): Promise<void> {
  const { next } = await post<{ next: string }>('/auth/sign-in', wish);
  location.assign(next);
}
