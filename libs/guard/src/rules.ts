import type { SecrecyLevel } from '@samlad/domain/secrecy.js';

/** What happens to a finding: the text is not taken, a reason is asked for, or the writer is told. */
export const ACTIONS = ['NOTE', 'REASON', 'BLOCK', 'STOP'] as const;
export type Action = (typeof ACTIONS)[number];

/** How exposed a text is: what is said of places and events, of the rest, or of the young and the vulnerable. */
export const CARES = ['PLACE', 'ORDINARY', 'SENSITIVE'] as const;
export type Care = (typeof CARES)[number];

export type RuleKind = 'CONCERN' | 'IDENTIFIER' | 'NAME' | 'WHEREABOUTS' | 'CIRCUMSTANCE';

/** Actions by level, in the order OPEN, SHARED, RESTRICTED, OWN. */
type ByLevel = Readonly<Record<SecrecyLevel, Action>>;

export interface Rule {
  kind: RuleKind;
  /** What was found, in Swedish, for lists and counts. */
  label: string;
  /** Why it may not stand here. */
  ground: string;
  /** The law or product rule behind it. */
  provision: string;
  better: string;
  /** Default action for a sure finding; a finding that only could be so is softened in verdict.ts. */
  actions: Readonly<Record<Care, ByLevel>>;
}

const levels = (open: Action, shared: Action, restricted: Action, own: Action): ByLevel => ({
  OPEN: open,
  SHARED: shared,
  RESTRICTED: restricted,
  OWN: own,
});

const always = (action: Action) => levels(action, action, action, action);
const everywhere = (row: ByLevel) => ({ PLACE: row, ORDINARY: row, SENSITIVE: row });

const ANSWERABLE = {
  PLACE: levels('BLOCK', 'REASON', 'REASON', 'NOTE'),
  ORDINARY: levels('BLOCK', 'BLOCK', 'REASON', 'REASON'),
  SENSITIVE: always('BLOCK'),
};
const CAREFUL = {
  PLACE: levels('REASON', 'NOTE', 'NOTE', 'NOTE'),
  ORDINARY: levels('BLOCK', 'REASON', 'REASON', 'NOTE'),
  SENSITIVE: levels('BLOCK', 'BLOCK', 'REASON', 'REASON'),
};

const MINIMISATION = 'Dataskyddsförordningen (EU) 2016/679 art. 5.1 c (uppgiftsminimering)';

/** Every rule of the guard, in the order in which one is preferred where two find the same words. */
export const RULES = {
  CHILD_CONCERN: {
    kind: 'CONCERN',
    label: 'Oro för ett barn',
    ground:
      'Texten verkar handla om oro för ett visst barn. Sådant lämnas som orosanmälan och sparas inte här.',
    provision: 'SoL (2025:400) 19 kap. 1 §; lägesbilden rymmer inga ärenden om enskilda barn',
    better: 'Gör en orosanmälan till socialtjänsten. Här kan du beskriva platsen och mönstret, utan barnet.',
    actions: everywhere(always('STOP')),
  },
  IDENTITY_NUMBER: {
    kind: 'IDENTIFIER',
    label: 'Personnummer eller samordningsnummer',
    ground: 'Ett personnummer pekar ut en enda människa och behövs aldrig i en lägesbild.',
    provision: 'Lag (2018:218) 3 kap. 10 §; ' + MINIMISATION,
    better: 'Ta bort numret. Skriv ”en man i 20-årsåldern” om åldern spelar roll.',
    actions: everywhere(always('BLOCK')),
  },
  EMAIL: {
    kind: 'IDENTIFIER',
    label: 'E-postadress',
    ground: 'En e-postadress leder till en person.',
    provision: MINIMISATION,
    better: 'Skriv vilken funktion som kan svara, till exempel ”bostadsbolagets trygghetsansvariga”.',
    actions: ANSWERABLE,
  },
  SOCIAL_HANDLE: {
    kind: 'IDENTIFIER',
    label: 'Konto i sociala medier',
    ground: 'Ett kontonamn leder till en person, ofta ung.',
    provision: MINIMISATION,
    better: 'Skriv ”ett konto på Snapchat” och lämna namnet till polisen i annan kanal.',
    actions: ANSWERABLE,
  },
  REGISTRATION_PLATE: {
    kind: 'IDENTIFIER',
    label: 'Registreringsnummer',
    ground: 'Ett registreringsnummer leder till ägaren genom ett öppet register.',
    provision: MINIMISATION + '; OSL 18:1',
    better: 'Skriv ”en vit skåpbil” och lämna numret till polisen på 114 14.',
    actions: ANSWERABLE,
  },
  TELEPHONE: {
    kind: 'IDENTIFIER',
    label: 'Telefonnummer',
    ground: 'Ett telefonnummer leder till en person.',
    provision: MINIMISATION,
    better: 'Skriv vilken funktion som kan svara; partens kontaktväg finns redan under Parter.',
    actions: ANSWERABLE,
  },
  LINK: {
    kind: 'IDENTIFIER',
    label: 'Länk',
    ground: 'En länk kan leda till bilder av eller uppgifter om enskilda, och innehållet kan ändras.',
    provision: MINIMISATION,
    better: 'Beskriv med egna ord vad som står där, utan personer.',
    actions: CAREFUL,
  },
  APARTMENT: {
    kind: 'WHEREABOUTS',
    label: 'Lägenhet',
    ground: 'Lägenhet, våning eller port pekar ut ett hushåll.',
    provision: 'OSL 26:1, 21:7; ' + MINIMISATION,
    better: 'Skriv kvarteret eller gatan utan nummer.',
    actions: ANSWERABLE,
  },
  DWELLING_ADDRESS: {
    kind: 'WHEREABOUTS',
    label: 'Gatuadress',
    ground: 'Gata med nummer kan peka ut ett hushåll.',
    provision: 'OSL 26:1; domänregel R14 (plats anges en gång, grovt)',
    better: 'Skriv gatan utan nummer, eller ange platsen på kartan: den grovavrundas.',
    actions: CAREFUL,
  },
  SCHOOL_CLASS: {
    kind: 'WHEREABOUTS',
    label: 'Klass eller årskurs på en skola',
    ground: 'Klass och skola tillsammans gör att de närmaste vet vem det är.',
    provision: 'OSL 23:2',
    better: 'Skriv ”högstadiet” eller ”skolor i kommundelen”.',
    actions: ANSWERABLE,
  },
  PERSON_NAME: {
    kind: 'NAME',
    label: 'Namn på en person',
    ground: 'Namn på enskilda hör inte hemma i en lägesbild.',
    provision: MINIMISATION + '; domänregel R10',
    better: 'Skriv rollen: ”en butiksägare”, ”en ungdom”, ”rektorn”.',
    actions: ANSWERABLE,
  },
  BIRTH_DATE: {
    kind: 'CIRCUMSTANCE',
    label: 'Födelsedatum',
    ground: 'Ett födelsedatum gör att få personer stämmer in.',
    provision: MINIMISATION,
    better: 'Skriv ett åldersspann, till exempel ”13–15 år”.',
    actions: ANSWERABLE,
  },
  HEALTH: {
    kind: 'CIRCUMSTANCE',
    label: 'Hälsa eller diagnos',
    ground: 'Hälsa om någon som kan kännas igen är en känslig personuppgift.',
    provision: 'Dataskyddsförordningen art. 9; OSL 21:1, 23:2, 26:1',
    better: 'Ta bort diagnosen. Skriv vad som hände och var.',
    actions: ANSWERABLE,
  },
  FAMILY: {
    kind: 'CIRCUMSTANCE',
    label: 'Familjeband',
    ground: 'Familjeband gör att en person kan kännas igen, fast namnet saknas.',
    provision: 'OSL 26:1; domänregel R12',
    better: 'Skriv ”en vuxen” eller ”en närstående” om bandet inte spelar roll.',
    actions: CAREFUL,
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}

/** Rules that no municipality may change: what they find is never taken, or never stored. */
export const FIXED_RULES: readonly RuleId[] = ['CHILD_CONCERN', 'IDENTITY_NUMBER'];

/** The least that a municipality has decided that a rule does, wherever a text is going. */
export type AtLeast = Readonly<Partial<Record<RuleId, Action>>>;
