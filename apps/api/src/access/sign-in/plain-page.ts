import type { Response } from 'express';
import type { SignInFault } from './identity-provider.js';

interface Words {
  status: number;
  title: string;
  text: string;
}

/** What the browser is told on its way back from a provider: our own words, never the provider's. */
const PAGES: Record<SignInFault, Words> = {
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
    text: 'Svaret från din organisations inloggning kunde inte godkännas. Börja om; händer det igen, tala med din samordnare.',
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
    text: 'Din organisation känner igen dig, men ingen har bjudit in dig hit, eller så har ditt uppdrag upphört. Tala med den som samordnar arbetet i kommunen. Inget om dig har sparats utom att försöket gjordes.',
  },
  TOO_MANY: {
    status: 429,
    title: 'Vänta en stund',
    text: 'Det har varit för många försök härifrån. Vänta några minuter och försök sedan igen.',
  },
};

/** Answers with a page of its own that needs no script and nothing of the web client but a style sheet. */
export function plainPage(response: Response, fault: SignInFault, retryAfter?: number): void {
  const { status, title, text } = PAGES[fault];
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  const stays = fault === 'NOT_STRONG_ENOUGH' || fault === 'OTHER_PERSON';
  const [address, label] = stays ? ['/', 'Tillbaka till Samlad'] : ['/logga-in', 'Till inloggningen'];
  response.status(status).type('html').send(`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samlad</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<p class="name">Samlad</p>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${address}">${label}</a></p>
</main>
</body>
</html>
`);
}
