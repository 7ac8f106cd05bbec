import type { ErrorReason } from '@samlad/domain/errors.js';
import type { SignInFault } from './identity-provider.js';

/** What a page says; without a text of its own it says the sentence of the refusal. */
export interface Words {
  status: number;
  title: string;
  text: string;
}

/** What the browser is told on its way back from a provider: our own words, never the provider's. */
export const FAULT_PAGES: Record<SignInFault, Words> = {
  NOT_STARTED_HERE: {
    status: 400,
    title: 'Inloggningen hör inte till det här fönstret',
    text: 'Den startades i en annan webbläsare, har redan använts eller har blivit för gammal. Börja om från inloggningen.',
  },
  CANCELLED: {
    status: 400,
    title: 'Inloggningen avbröts',
    text: 'Ingenting har hänt. Vill du logga in kan du börja om.',
  },
  NOT_REACHABLE: {
    status: 503,
    title: 'Din organisations inloggning svarar inte',
    text: 'Samlad når inte tjänsten som talar om vem du är. Försök igen om en stund.',
  },
  NOT_VALID: {
    status: 400,
    title: 'Det gick inte att logga in',
    text: 'Svaret från din organisations inloggning kunde inte godkännas. Börja om; händer det igen, tala med den som sköter driften av Samlad.',
  },
  NOT_STRONG_ENOUGH: {
    status: 403,
    title: 'Legitimationen räckte inte',
    text: 'För det du ville göra behövs en starkare legitimation, och att du legitimerar dig på nytt. Du är fortfarande inloggad som förut.',
  },
  OTHER_PERSON: {
    status: 403,
    title: 'Någon annan legitimerade sig',
    text: 'Den som är inloggad måste själv bekräfta vem hen är. Du är fortfarande inloggad som förut.',
  },
  NO_ACCOUNT: {
    status: 403,
    title: 'Du har ingen plats i Samlad',
    text: 'Din organisation känner igen dig, men du har ingen inbjudan som gäller, eller så har ditt uppdrag upphört. Tala med den som administrerar Samlad i kommunen. Ditt namn har inte sparats nu; att försöket gjordes står i loggen under en kontrollsumma.',
  },
  TOO_MANY: {
    status: 429,
    title: 'Vänta en stund',
    text: 'Det har varit för många försök härifrån. Vänta några minuter och försök sedan igen.',
  },
  OWN_INVITATION: {
    status: 403,
    title: 'Inbjudan är din egen',
    text: 'Ingen tar emot en inbjudan som hen själv har skickat. Be en annan administratör om rollen.',
  },
  INVITED_ELSEWHERE: {
    status: 403,
    title: 'Inbjudan gäller en annan part',
    text: 'Din organisation säger att du hör till en annan part än den du är inbjuden till. Inbjudan är inte använd. Tala med den som bjöd in dig.',
  },
  LINK_NOT_VALID: {
    status: 403,
    title: 'Länken gäller inte',
    text: 'Inbjudan har använts, tagits tillbaka, blivit för gammal eller är till en annan adress. Be den som bjöd in dig om en ny länk.',
  },
  ROLE_WAITS: {
    status: 200,
    title: 'Inbjudan är mottagen',
    text: 'Rollen väntar på att en andra person bekräftar den. Logga in igen när det är gjort; du behöver inte länken mer.',
  },
  CLAIMS_UNMET: {
    status: 403,
    title: 'Ditt uppdrag vilar',
    text: 'Din organisation lämnade inga uppgifter den här gången som visar vilken part du hör till. Uppdraget finns kvar och gäller igen när uppgifterna stämmer. Tala med den som administrerar Samlad i kommunen.',
  },
};

const AWAY = { status: 503, title: 'Samlad svarar inte just nu', text: '' };

/** What the browser is told when something else goes wrong on the way. */
export const REFUSAL_PAGES: Partial<Record<ErrorReason, Words>> = {
  TOO_MANY_REQUESTS: FAULT_PAGES.TOO_MANY,
  DATABASE_AWAY: AWAY,
  OPERATION_STOPPED: AWAY,
  INTERNAL: { status: 500, title: 'Något gick fel hos oss', text: '' },
};
