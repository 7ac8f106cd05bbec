import type { DomainError } from '@samlad/domain/errors.js';
import type { Response } from 'express';
import type { AdmissionNotice } from '../accounts.js';
import { type SignInFault } from './identity-provider.js';
import { FAULT_PAGES, REFUSAL_PAGES, type Words } from './page-words.js';

type Way = readonly [address: string, label: string];

const TO_SIGN_IN: Way = ['/logga-in', 'Till inloggningen'];
const TO_SAMLAD: Way = ['/', 'Till Samlad'];

const wayBack = (invitation: string): Way => [`/inbjudan#${encodeURIComponent(invitation)}`, 'Till inbjudan'];

/** Faults after which somebody is signed in as before. */
const STAYS: ReadonlySet<SignInFault> = new Set(['NOT_STRONG_ENOUGH', 'OTHER_PERSON']);

/** Answers an attempt that came to nothing. */
export function faultPage(response: Response, fault: SignInFault, invitation?: string): void {
  const again = invitation === undefined ? TO_SIGN_IN : wayBack(invitation);
  page(response, FAULT_PAGES[fault], STAYS.has(fault) ? TO_SAMLAD : again);
}

/** Tells somebody who is signed in what did not come of the link that she brought. */
export function noticePage(response: Response, notice: AdmissionNotice): void {
  const { title, text } = FAULT_PAGES[notice];
  page(
    response,
    { status: 200, title, text: `${text} Du är inloggad med det du har sedan förut.` },
    TO_SAMLAD,
  );
}

/** Answers what went wrong on the way: too many attempts, no database, a fault of ours with its number. */
export function refusalPage(response: Response, { reason, params, message }: DomainError): void {
  const seconds = Number(params['seconds']);
  if (seconds > 0) response.setHeader('Retry-After', String(seconds));
  const words = REFUSAL_PAGES[reason] ?? { status: 400, title: 'Det gick inte att logga in', text: '' };
  page(response, { ...words, text: words.text || message }, TO_SIGN_IN);
}

/** A page of its own that needs no script and nothing of the web client but a style sheet. */
function page(response: Response, { status, title, text }: Words, [address, label]: Way): void {
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
<p>${escaped(text)}</p>
<p><a href="${address}">${label}</a></p>
</main>
</body>
</html>
`);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
