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

/**
 * Who may come in. Asked at each sign-in through a provider, before a session is opened; administration answers.
 */
export abstract class Accounts {
  /**
   * The id of the user behind an identity, with the claims mapping applied; null for a stranger. A valid token of an
   * invitation makes the account and its assignment first. A token that is unknown, used, withdrawn or too old
   * changes nothing, and the answer is the one without it.
   */
  abstract admit(identity: Identity, invitationToken?: string): Promise<string | null>;
}
