import { ADMISSION_NOTICES, type Identity } from '../accounts.js';

/** What a provider asks the browser to carry there and back, and what the server keeps until it returns. */
export interface Departure {
  /** Where the browser is sent. */
  address: string;
  /** What `arrive` needs to recognise the answer as the one to this question; secret, of the provider's own form. */
  kept: string;
}

/** What is asked of a provider beside who somebody is. */
export interface Question {
  /** Whether the user must identify again, and strongly. */
  stepUp: boolean;
  /** When it is asked, as an ISO instant: an identification before that is no answer to a step-up. */
  at: string;
}

/** A checked answer of a provider. */
export interface Arrival {
  identity: Identity;
  /** 1 to 4, by the provider's mapping. */
  assuranceLevel: number;
  /** The provider's own session, by which it later says that somebody has signed out there. */
  providerSession: string | null;
}

/** What a provider says when somebody has signed out there: whose sessions end, of those begun before it was said. */
export interface RemoteSignOut {
  subject: string | null;
  providerSession: string | null;
  /** ISO instant. */
  saidAt: string;
}

/**
 * One home organisation's way of saying who somebody is. OpenID Connect is the first kind; SAML will be another class
 * with the same five methods, see docs/adr/0020. Nothing above this interface knows which kind it is.
 */
export interface IdentityProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly emailDomains: readonly string[];

  /** Whether it answers now. Never throws, and never takes longer than a few seconds. */
  isReachable(): Promise<boolean>;

  /** Prepares one attempt. Throws SignInFailed when the provider cannot be reached. */
  depart(question: Question): Promise<Departure>;

  /** Checks the provider's answer in full. `returned` is the address the browser came back to. Throws SignInFailed. */
  arrive(returned: URL, kept: string, question: Question): Promise<Arrival>;

  /** Where the browser goes to sign out at the provider as well; null when the provider has no such place. */
  leave(): Promise<string | null>;

  /** Checks a message of the provider's that somebody has signed out there. Throws SignInFailed. */
  readSignOut(body: Readonly<Record<string, unknown>>): Promise<RemoteSignOut>;
}

/** Why an attempt did not become a session; a code for the log and for choosing the page, never the provider's words. */
export const SIGN_IN_FAULTS = [
  'NOT_STARTED_HERE',
  'CANCELLED',
  'NOT_REACHABLE',
  'NOT_VALID',
  'NOT_STRONG_ENOUGH',
  'OTHER_PERSON',
  'NO_ACCOUNT',
  'TOO_MANY',
  ...ADMISSION_NOTICES,
] as const;
export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** An attempt to sign in that came to nothing. */
export class SignInFailed extends Error {
  constructor(
    readonly fault: SignInFault,
    cause?: unknown,
    /** The invitation that the attempt began with, for another try. */
    readonly invitation?: string,
  ) {
    super(fault, { cause });
    this.name = 'SignInFailed';
  }
}

/** The providers of this installation. */
export class IdentityProviders {
  constructor(readonly all: readonly IdentityProvider[]) {}

  /** The provider with an id; null when there is none. */
  withId(id: string): IdentityProvider | null {
    return this.all.find((provider) => provider.id === id) ?? null;
  }

  /** The provider of the organisation that an e-mail address belongs to; null when nobody has claimed its domain. */
  ofAddress(email: string): IdentityProvider | null {
    const domain = email
      .slice(email.lastIndexOf('@') + 1)
      .trim()
      .toLowerCase();
    return this.all.find(({ emailDomains }) => emailDomains.includes(domain)) ?? null;
  }
}
