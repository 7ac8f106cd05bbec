import { Temporal } from 'temporal-polyfill';
import { isoWeekOf, type WeekIndex } from './week.js';

/** One thing that waits in Samlad, as a mail may say it: nothing that anybody has written. Source: ADR 0025. */
export interface MailLine {
  /** A constant of the notice's kind. */
  what: string;
  week: WeekIndex | null;
  /** By when, UTC; null when there is no such time or it has passed. */
  dueAt: string | null;
  /** The page's address. */
  link: string;
}

/** A letter before it has an address: the subject, and the same words as text and as HTML. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** A paragraph of a letter; with a link it is a line of its own below the words. */
export interface Paragraph {
  words: string;
  link?: string;
}

const LONGEST_SUBJECT = 120;

/** The wall-clock time of a moment: `onsdag 25 november kl. 12.00`. */
export function mailMoment(instant: string, timeZone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const day = at.toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });
  const clock = [at.hour, at.minute].map((part) => String(part).padStart(2, '0')).join('.');
  return `${day} kl. ${clock}`;
}

const weekWords = (week: WeekIndex): string => `vecka ${Number(isoWeekOf(week).slice(6))}`;

function wordsOf({ what, week, dueAt }: MailLine, timeZone: string): string {
  const parts = [what, ...(week === null ? [] : [weekWords(week)])];
  return `${parts.join(', ')}.${dueAt === null ? '' : ` Senast ${mailMoment(dueAt, timeZone)}.`}`;
}

/** The letter of one or more things that wait: what, which week, by when, and where. */
export function noticeLetter(lines: readonly MailLine[], timeZone: string, preferences: string): Letter {
  const [first] = lines;
  const isOne = lines.length === 1 && first !== undefined;
  const about = isOne
    ? [first.what, ...(first.week === null ? [] : [weekWords(first.week)])].join(', ')
    : `${lines.length} saker väntar på dig`;
  return letter(`Samlad: ${about}`, [
    { words: isOne ? 'Något väntar på dig i Samlad.' : 'Det här väntar på dig i Samlad.' },
    ...lines.map((line) => ({ words: wordsOf(line, timeZone), link: line.link })),
    { words: 'Resten läser du i Samlad. Mejlet säger med avsikt inte mer.' },
    { words: 'Välj själv hur ofta du får mejl:', link: preferences },
  ]);
}

/** The letter that shows that mail works. */
export const testLetter = (home: string): Letter =>
  letter('Samlad: provmejl', [
    { words: 'Det här är ett prov. Samlad kan skicka e-post.' },
    { words: 'Du har själv bett om det i Inställningar.', link: home },
  ]);

/** The letter with an invitation's link. */
export const invitationLetter = (town: string, link: string): Letter =>
  letter(`Inbjudan till Samlad, ${town}`, [
    { words: `Du är inbjuden till Samlad i ${town}.` },
    { words: 'Länken gäller en gång, i högst fjorton dagar. Skicka den inte vidare.', link },
    { words: 'Väntade du dig ingen inbjudan kan du kasta mejlet.' },
  ]);

function letter(subject: string, paragraphs: readonly Paragraph[]): Letter {
  const text = paragraphs.map(({ words, link }) => (link === undefined ? words : `${words}\n${link}`));
  const html = paragraphs.map(({ words, link }) => {
    const below = link === undefined ? '' : `<br><a href="${escaped(link)}">${escaped(link)}</a>`;
    return `<p>${escaped(words)}${below}</p>`;
  });
  return {
    subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, LONGEST_SUBJECT),
    text: `Hej!\n\n${text.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n<p>Hej!</p>\n${html.join('\n')}\n</body></html>\n`,
  };
}

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? '');
