/** What a check found, in Swedish: how it is, and what to do about it when it is wrong. */
export interface Found {
  ok: boolean;
  told: string;
  mend: string;
}

export interface CheckResult extends Found {
  name: string;
}

/** One thing to look at in the installation. */
export interface Check<On> {
  name: string;
  examine: (on: On) => Promise<Found>;
}

export const fine = (told: string): Found => ({ ok: true, told, mend: '' });

export const wrong = (told: string, mend: string): Found => ({ ok: false, told, mend });
