/** The first thing that is wrong in a chain. */
export interface ChainFault {
  municipalityId: string;
  /** The entry at which the chain stops holding. */
  sequence: number;
  /** What is wrong, in Swedish. */
  sentence: string;
}

/** Every way a chain can be wrong, in words for whoever checks it. */
export const FAULT = {
  missing: (n: number) => `Post ${n} saknas.`,
  twice: (n: number) => `Post ${n} finns mer än en gång.`,
  entryMissing: (n: number) => `Post ${n} finns som länk men är borttagen ur loggen.`,
  linkMissing: (n: number) => `Post ${n} finns i loggen men saknar sin länk.`,
  altered: (n: number) => `Innehållet i post ${n} har ändrats: det stämmer inte med postens hash.`,
  unlinked: (n: number) =>
    n === 1
      ? 'Post 1 är inte den första posten som skrevs: något före den har tagits bort.'
      : `Post ${n} hänger inte ihop med post ${n - 1}: den ena har bytts ut, lagts in eller flyttats.`,
  linkAltered: (n: number) => `Länken till post ${n} har ändrats: den stämmer inte med posten.`,
  rewritten: (n: number, signedAt: string) =>
    `Post ${n} är inte den som signerades ${signedAt}: kedjan har skrivits om fram till den.`,
  cutOff: (n: number, signedAt: string, most: number) =>
    `Post ${n} saknas: när kedjan signerades ${signedAt} hade den ${most} poster.`,
  surplus: (n: number, found: number) =>
    `Kedjan ska ha ${n} poster men ${found} rader ligger i loggen: någon har lagts in.`,
  signature: (n: number, line: number) =>
    `Det signerade huvudet för post ${n} (rad ${line}) har fel signatur eller okänd nyckel.`,
} as const;
