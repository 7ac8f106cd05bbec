/** Who a provider says that somebody is. Issuer and subject are the identity; the rest is what the provider tells of it. */
export interface Identity {
  /** The provider's id in the configuration of this installation. */
  providerId: string;
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  /** Whether the provider vouches for the address. */
  emailVerified: boolean;
  /** Everything the provider told, by claim. */
  claims: Readonly<Record<string, unknown>>;
}

/** What somebody must be told who comes in, or does not. */
export const ADMISSION_NOTICES = [
  'OWN_INVITATION',
  'INVITED_ELSEWHERE',
  'LINK_NOT_VALID',
  'ROLE_WAITS',
  'CLAIMS_UNMET',
] as const;
export type AdmissionNotice = (typeof ADMISSION_NOTICES)[number];

/** Whether somebody may come in, and what is to be said about it. */
export interface Admitted {
  /** Null for a stranger, and for whoever holds nothing now. */
  userId: string | null;
  notice: AdmissionNotice | null;
}

/**
 * Who may come in. Asked at each sign-in through a provider, before a session is opened; administration answers.
 */
export abstract class Accounts {
  /**
   * The user behind an identity, with the claims mapping applied. A valid token of an invitation makes the account and
   * its assignment first. A token that is unknown, used, withdrawn or too old changes nothing, and a stranger is told
   * the same as without it.
   */
  abstract admit(identity: Identity, invitationToken?: string): Promise<Admitted>;
}
