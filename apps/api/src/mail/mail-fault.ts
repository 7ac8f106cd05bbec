/** Why a mail did not go, and what that means for the next try. */
export interface MailFault {
  /** What the log and the database keep: our word, and the server's three digits. */
  code: MailFaultCode;
  reply: string | null;
  /** Whether the same mail would be refused again: it is not tried any more. */
  isFinal: boolean;
  /** Whether it is the address that is refused: nothing more is sent to it. */
  isOfAddress: boolean;
}

export type MailFaultCode = keyof typeof FAULT_SENTENCE;

/** What each fault is called to whoever looks after mail; the server's own words are never shown. */
const FAULT_SENTENCE = {
  UNREACHABLE:
    'Mejlservern svarar inte. Kontrollera adress och port i SAMLAD_SMTP, och att brandväggen släpper fram trafiken.',
  CLOSED: 'Mejlservern bröt förbindelsen innan mejlet var mottaget. Försök igen om en stund.',
  NO_TLS:
    'Mejlservern erbjuder ingen kryptering (STARTTLS), eller så misslyckades den. Rätta servern, eller använd smtps:// i SAMLAD_SMTP.',
  CERTIFICATE:
    'Mejlserverns certifikat kan inte kontrolleras. Ange servern med det namn som står i certifikatet, eller den egna utfärdaren i SAMLAD_SMTP_CA_FILE.',
  SIGN_IN: 'Mejlservern tog inte emot användare och lösenord. Kontrollera SAMLAD_SMTP_USER och lösenordet.',
  SENDER: 'Mejlservern vägrar avsändaren. Kontrollera att den får skicka som adressen i SAMLAD_MAIL_FROM.',
  ADDRESS:
    'Mejlservern säger att mottagarens adress inte finns eller inte tar emot. Samlad skickar inget mer dit.',
  LATER: 'Mejlservern bad oss försöka igen senare. Vänta en stund och pröva på nytt.',
  MESSAGE:
    'Mejlservern tog inte emot mejlet. Fråga den som sköter servern varför; svaret står i serverns logg.',
  OTHER: 'Mejlet kunde inte skickas, och servern säger inte varför. Felkoden står i Samlads logg.',
} as const;

/** The Swedish sentence of a fault: what is wrong, where and how to mend it. */
export const faultSentence = (code: string): string =>
  FAULT_SENTENCE[code as MailFaultCode] ?? FAULT_SENTENCE.OTHER;

/** What the mail library tells of an error. */
interface SmtpError {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  rejectedErrors?: SmtpError[];
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EDNS',
  'ETIMEDOUT',
]);
const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|ALTNAME|UNABLE_TO_(GET|VERIFY)/;
const ENHANCED = /\b[245]\.\d{1,3}\.\d{1,3}\b/;
/** Refusals of a recipient that lie with us or the moment and not with the address: policy, relaying, sender. */
const NOT_THE_ADDRESS = /^5\.(7|3|1\.[78])/;

const fault = (code: MailFaultCode, reply: string | null, more: Partial<MailFault> = {}): MailFault => ({
  code,
  reply,
  isFinal: false,
  isOfAddress: false,
  ...more,
});

/** What an error of the mail library means. RFC 5321 §4.2.1: 4xx is for now, 5xx is for good. */
export function faultOf(error: unknown): MailFault {
  const told = error as SmtpError;
  const one = told.rejectedErrors?.[0] ?? told;
  const enhanced = ENHANCED.exec(one.response ?? '')?.[0] ?? '';
  const reply = one.responseCode === undefined ? null : `${one.responseCode} ${enhanced}`.trim();
  if (one.responseCode !== undefined) return refusal(one, reply, enhanced);
  const codes = [told.originalCode, told.code].filter((code) => code !== undefined);
  if (codes.some((code) => CERTIFICATE.test(code)) || /certificate|altname/i.test(String(error)))
    return fault('CERTIFICATE', null);
  if (codes.includes('ETLS')) return fault('NO_TLS', null);
  if (codes.some((code) => AWAY.has(code))) return fault('UNREACHABLE', null);
  if (codes.includes('EAUTH') || codes.includes('ENOAUTH')) return fault('SIGN_IN', null);
  if (codes.some((code) => ['ECONNECTION', 'ECONNRESET', 'ESOCKET', 'EPIPE'].includes(code)))
    return fault('CLOSED', null);
  return fault('OTHER', null);
}

function refusal({ code, command = '' }: SmtpError, reply: string | null, enhanced: string): MailFault {
  const isForGood = reply?.startsWith('5') === true && !reply.startsWith('503');
  if (code === 'EAUTH') return fault('SIGN_IN', reply);
  if (code === 'ETLS') return fault('NO_TLS', reply);
  if (command === 'MAIL FROM') return fault(isForGood ? 'SENDER' : 'LATER', reply);
  if (!isForGood) return fault('LATER', reply);
  if (command === 'RCPT TO' && !NOT_THE_ADDRESS.test(enhanced))
    return fault('ADDRESS', reply, { isFinal: true, isOfAddress: true });
  if (command === 'RCPT TO') return fault('SENDER', reply);
  return fault('MESSAGE', reply, { isFinal: command === 'DATA' });
}
