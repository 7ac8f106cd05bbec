/** The documented classes an API answer may carry in `extensions.code`. Source: security requirements §3. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorParams = Record<string, string | number>;

interface ErrorEntry {
  code: ErrorCode;
  sentence: string;
}

/** Every reason for a refusal: its class and the Swedish sentence; `{name}` is filled from the parameters. */
export const ERRORS = {
  NOT_SIGNED_IN: { code: 'UNAUTHENTICATED', sentence: 'Du är inte inloggad. Logga in och försök igen.' },
  NOT_ALLOWED: { code: 'FORBIDDEN', sentence: 'Din roll har inte rätt att göra detta.' },
  STEP_UP_REQUIRED: {
    code: 'FORBIDDEN',
    sentence: 'Det här kräver att du nyss har bekräftat vem du är med stark legitimation.',
  },
  ASSIGNMENT_CHANGED: {
    code: 'CONFLICT',
    sentence:
      'Du har bytt uppdrag i ett annat fönster. Ladda om sidan; det du har skrivit finns kvar till dess.',
  },
  CLIENT_HEADER_MISSING: { code: 'FORBIDDEN', sentence: 'Anropet saknar huvudet x-samlad-client: 1.' },
  FOREIGN_ORIGIN: {
    code: 'FORBIDDEN',
    sentence: 'Anropet kommer från en annan webbplats och tas inte emot.',
  },
  NOT_FOUND: { code: 'NOT_FOUND', sentence: 'Det du söker finns inte, eller så får du inte se det.' },
  INVALID_INPUT: { code: 'BAD_USER_INPUT', sentence: '{message}' },
  MALFORMED_REQUEST: {
    code: 'BAD_USER_INPUT',
    sentence: 'Anropet kunde inte läsas. Kontrollera att det är giltig GraphQL över JSON.',
  },
  BODY_TOO_LARGE: {
    code: 'BAD_USER_INPUT',
    sentence: 'Anropet är för stort: högst {limit}. Dela upp det och försök igen.',
  },
  UPLOAD_TOO_LARGE: {
    code: 'BAD_USER_INPUT',
    sentence: 'Filen är för stor: högst {limit} MB tas emot. Dela upp den och försök igen.',
  },
  UPLOAD_ELSEWHERE: {
    code: 'CONFLICT',
    sentence:
      'Filen har inte tagits emot så långt: {receivedBytes} byte har kommit. Fortsätt därifrån, eller skicka om filen.',
  },
  NOT_A_FILE: {
    code: 'BAD_USER_INPUT',
    sentence: 'Filen ska skickas som den är: content-type: application/octet-stream.',
  },
  NOT_JSON: {
    code: 'BAD_USER_INPUT',
    sentence: 'Anropet ska vara JSON: skicka det med content-type: application/json.',
  },
  ONE_OPERATION_EACH: {
    code: 'BAD_USER_INPUT',
    sentence: 'En lista av frågor tas inte emot. Skicka en fråga i varje anrop.',
  },
  FOLLOWED_BY_SOCKET: {
    code: 'BAD_USER_INPUT',
    sentence: 'Ändringar följs över WebSocket (graphql-transport-ws), inte med ett vanligt anrop.',
  },
  OPERATION_NOT_LISTED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Servern känner inte till anropet. Ladda om sidan och försök igen.',
  },
  QUERY_TOO_LARGE: { code: 'BAD_USER_INPUT', sentence: 'Frågan är för stor: {limit}.' },
  UNKNOWN_AREA: {
    code: 'BAD_USER_INPUT',
    sentence: 'Området {area} finns inte i den valda veckan. Välj ett område ur listan.',
  },
  UNKNOWN_CATEGORY: {
    code: 'BAD_USER_INPUT',
    sentence: 'Kategorin {category} finns inte eller används inte längre. Välj en annan.',
  },
  PLACE_OUTSIDE: {
    code: 'BAD_USER_INPUT',
    sentence: 'Punkten ligger utanför kommunens områden. Flytta den eller välj bara område.',
  },
  TIME_IN_FUTURE: { code: 'BAD_USER_INPUT', sentence: 'Tiden ligger i framtiden. Ange när det hände.' },
  INTERVAL_REVERSED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Sluttiden är före starttiden. Byt plats på dem eller rätta den ena.',
  },
  PARTY_REPORTS_NO_INCIDENTS: {
    code: 'BAD_USER_INPUT',
    sentence: '{party} rapporterar bara nivåer per område, inga händelser.',
  },
  VERSION_CONFLICT: {
    code: 'CONFLICT',
    sentence:
      'Någon annan har ändrat detta sedan du öppnade det. Din text finns kvar: jämför och spara igen.',
  },
  CLIENT_KEY_REUSED: {
    code: 'CONFLICT',
    sentence: 'Samma klientnyckel har redan använts för något annat. Ladda om sidan och försök igen.',
  },
  STATE_NOT_ALLOWED: { code: 'CONFLICT', sentence: 'Det går inte från läget {from} till {to}.' },
  WEEK_LOCKED: { code: 'CONFLICT', sentence: 'Vecka {week} är stängd och kan inte ändras.' },
  REPORT_COMPILED: {
    code: 'CONFLICT',
    sentence:
      'Vecka {week} är sammanställd, så rapporten kan inte längre tas tillbaka. Rätta den i stället och skicka en ny version.',
  },
  WEEK_NOT_OPEN: {
    code: 'CONFLICT',
    sentence: 'Vecka {week} har inte kommit så långt: den är i läget {state}.',
  },
  PICTURE_SINGLES_OUT: {
    code: 'CONFLICT',
    sentence:
      'Bilden kan inte gå vidare än: beskrivningar som passar för få personer är {count}. Öppna Granska bilden på veckans sida; låt parten skriva om dem eller behåll dem med skäl, och försök sedan igen.',
  },
  PICTURE_NOT_UNDER_REVIEW: {
    code: 'CONFLICT',
    sentence:
      'Beskrivningar avgörs från det att vecka {week} är sammanställd tills mötet börjar. Ladda om sidan för att se var veckan är nu.',
  },
  PICTURE_FINDING_CHANGED: {
    code: 'CONFLICT',
    sentence:
      'Beskrivningen har ändrats sedan du läste den. Ladda om sidan och se om den fortfarande passar för få personer.',
  },
  PICTURE_FINDING_FIXED: {
    code: 'CONFLICT',
    sentence:
      'En beskrivning i skola, rekrytering eller sexuellt ofredande får inte behållas när den passar för få. Lämna tillbaka rapporten till parten så att texten skrivs om.',
  },
  REVIEW_NEEDS_OTHER_PARTY: {
    code: 'CONFLICT',
    sentence: 'Granskningen behöver godkännas av samordnaren och av en part till.',
  },
  MINUTES_MISSING: {
    code: 'CONFLICT',
    sentence: 'Protokollet har ingen text än. Skriv det och lägg sedan fram det.',
  },
  MINUTES_NEED_TWO: { code: 'CONFLICT', sentence: 'Protokollet justeras av två personer, var för sig.' },
  ALREADY_SIGNED: { code: 'CONFLICT', sentence: 'Du har redan godkänt. Nu behövs en annan person.' },
  REPORT_LOCKED: {
    code: 'CONFLICT',
    sentence: 'Rapporten är inskickad. Skicka en rättad version i stället.',
  },
  FORM_TAKEN_IN: {
    code: 'CONFLICT',
    sentence: 'Formuläret är redan med i partens rapport. Hör av dig till {contact} om något ska rättas.',
  },
  DECISION_NOT_RELAYED: {
    code: 'FORBIDDEN',
    sentence:
      'Beslutet har en begränsad krets och får inte föras vidare. Välj ett beslut på nivån Öppen eller Samverkan.',
  },
  ALREADY_EXISTS: { code: 'CONFLICT', sentence: '{thing} finns redan.' },
  EVENT_OF_ONE_PARTY: {
    code: 'BAD_USER_INPUT',
    sentence: 'Båda rapporterna kommer från samma part. Parten rättar själv det som står två gånger.',
  },
  EVENT_LINKED_OTHERWISE: {
    code: 'CONFLICT',
    sentence:
      'Rapporterna hör redan ihop genom en tredje rapport. Ångra först en av de länkarna, under ”Redan bedömda”.',
  },
  EVENT_SET_APART: {
    code: 'CONFLICT',
    sentence:
      'Två rapporter som då skulle höra ihop är bedömda som olika händelser. Ångra det först, under ”Redan bedömda”.',
  },
  MEASURE_INCOMPLETE: {
    code: 'BAD_USER_INPUT',
    sentence: 'Insatsen kan inte bli överenskommen än: {missing}.',
  },
  NOT_OWN_PARTY: { code: 'FORBIDDEN', sentence: 'Bara den egna parten kan ändra sitt åtagande.' },
  NOT_TO_ONESELF: {
    code: 'FORBIDDEN',
    sentence: 'Ingen ändrar sin egen roll eller sitt eget konto. Be en annan administratör.',
  },
  SECOND_PERSON_NEEDED: {
    code: 'FORBIDDEN',
    sentence: 'Rollen bekräftas av en annan person än den som föreslog den och den som ska få den.',
  },
  LAST_OPERATOR: {
    code: 'CONFLICT',
    sentence: 'Kommunen måste ha minst en driftadministratör utan slutdatum. Ge rollen till en annan först.',
  },
  ACCOUNT_SUSPENDED: {
    code: 'CONFLICT',
    sentence: 'Kontot är avstängt. Öppna det innan det får en roll.',
  },
  IMPORT_REFUSED: { code: 'BAD_USER_INPUT', sentence: 'Filen kunde inte läsas in: {message}' },
  GUARD_BLOCKED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Texten kan inte delas som den är: {what}. Ändra de markerade orden och försök igen.',
  },
  GUARD_REASON_NEEDED: {
    code: 'BAD_USER_INPUT',
    sentence:
      'Texten kan peka ut någon: {what}. Ändra de markerade orden, eller välj Behåll ändå och skriv varför.',
  },
  CHILD_CONCERN: {
    code: 'BAD_USER_INPUT',
    sentence:
      'Texten verkar handla om oro för ett visst barn. Den har inte sparats. {route} Rensa texten här sedan.',
  },
  KEY_NOT_VALID: {
    code: 'UNAUTHENTICATED',
    sentence:
      'Nyckeln saknas eller gäller inte. Skicka den som Authorization: Bearer, eller förnya den under Inställningar, Anslutna system.',
  },
  KEY_LACKS_RIGHT: {
    code: 'FORBIDDEN',
    sentence: 'Nyckeln får inte leverera detta. Gör en nyckel med den rätten under Anslutna system.',
  },
  DELIVERY_REFUSED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Inget av leveransen togs emot. Rätta det som anges ({count} fel) och skicka den igen.',
  },
  IDEMPOTENCY_KEY_NEEDED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Huvudet Idempotency-Key saknas eller är ingen UUID. Gör en ny för varje leverans.',
  },
  VERSION_NEEDED: {
    code: 'BAD_USER_INPUT',
    sentence: 'Huvudet If-Match saknas. Skicka utkastets version inom citattecken, "0" om inget är skrivet.',
  },
  DELIVERED_ROW_CHANGED: {
    code: 'CONFLICT',
    sentence:
      'Händelsen har ändrats eller tagits bort i Samlad sedan systemet levererade den. Rätta den i Samlad.',
  },
  MAIL_OFF: {
    code: 'BAD_USER_INPUT',
    sentence:
      'E-post är inte påslagen. Den som sköter servern anger mejlservern i SAMLAD_SMTP och startar om Samlad.',
  },
  MAIL_NO_ADDRESS: {
    code: 'BAD_USER_INPUT',
    sentence:
      'Samlad vet inte din e-postadress. Den kommer från din inloggningstjänst eller från inbjudan: be den som sköter inloggningen att lämna ut adressen, och logga in igen.',
  },
  TOO_MANY_REQUESTS: {
    code: 'TOO_MANY_REQUESTS',
    sentence: 'För många försök. Vänta en stund och försök igen.',
  },
  DATABASE_AWAY: {
    code: 'UNAVAILABLE',
    sentence: 'Databasen svarar inte just nu. Försök igen om en stund; inget sparas dubbelt.',
  },
  OPERATION_STOPPED: {
    code: 'UNAVAILABLE',
    sentence: 'Det tog för lång tid och avbröts. Försök igen om en stund; inget sparas dubbelt.',
  },
  INTERNAL: {
    code: 'INTERNAL',
    sentence: 'Något gick fel hos oss. Ange felnumret {requestId} om du hör av dig.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorReason = keyof typeof ERRORS;

/** The Swedish sentence of a reason with its parameters filled in. */
export function errorSentence(reason: ErrorReason, params: ErrorParams = {}): string {
  return ERRORS[reason].sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** A refusal that the user is told about; everything else that is thrown is an internal error. */
export class DomainError extends Error {
  constructor(
    readonly reason: ErrorReason,
    readonly params: ErrorParams = {},
    /** More for the client to act on, in the answer's extensions; never words that somebody has written. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(errorSentence(reason, params));
    this.name = 'DomainError';
  }

  get code(): ErrorCode {
    return ERRORS[this.reason].code;
  }
}
