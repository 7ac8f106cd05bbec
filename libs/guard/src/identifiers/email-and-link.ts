import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';

const LOCAL_PART = /[\p{L}\p{N}._%+-]/u;
const LONGEST_LOCAL = 64;
const DOMAIN = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/uy;
/** The point spelt out: `exempel [dot] se`. */
const SPOKEN_DOMAIN = /[\p{L}\p{N}-]{1,63} ?[([{] ?(?:dot|punkt) ?[)\]}] ?[\p{L}]{2,10}/uy;
const SPOKEN_AT = / ?[([{] ?(?:at|snabel-?a) ?[)\]}] ?| snabel-?a /giu;
const LINK = /(?<![\p{L}\p{N}@.])(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s<>"”)\]]{2,300}/giu;
const BARE_LINK =
  /(?<![\p{L}\p{N}@./-])[a-z0-9åäö][a-z0-9åäö-]{1,62}\.(?:se|nu|com|net|org|io|me|tv|gg|info|ly|app|eu|no|dk|fi|de)(?:\/[^\s<>"”)\]]{0,300})?(?![\p{L}\p{N}@-]|\.\p{L})/giu;
/** Short addresses that stand without `https`, whatever country they end in. */
const SHORT_LINK = /(?<![\p{L}\p{N}@./-])(?:[a-z0-9]{1,12}\.){1,2}[a-z]{2,4}\/[a-z0-9_+?=&%/-]{1,100}/giu;
const SOCIAL =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|instagram|tiktok|snapchat|twitter|x|youtube|t|discord|threads|twitch)\.(?:com|me|gg|net|tv)\/./i;

/** E-mail addresses, also those with `(at)` for the sign. Source: RFC 5321 §4.5.3.1 for the lengths. */
export function findEmails({ text }: Page): Hit[] {
  const signs = [...text.matchAll(/ ?@ ?/g), ...text.matchAll(SPOKEN_AT)];
  return signs.flatMap(({ index, 0: sign }): Hit[] => {
    const domainStart = index + sign.length;
    DOMAIN.lastIndex = domainStart;
    SPOKEN_DOMAIN.lastIndex = domainStart;
    const domain = DOMAIN.exec(text)?.[0] ?? SPOKEN_DOMAIN.exec(text)?.[0];
    const start = localStart(text, index);
    if (domain === undefined || start === index) return [];
    return [{ rule: 'EMAIL', start, end: domainStart + domain.length, certainty: 'CERTAIN' }];
  });
}

function localStart(text: string, sign: number): number {
  let start = sign;
  while (start > 0 && sign - start < LONGEST_LOCAL && LOCAL_PART.test(text[start - 1] ?? '')) start -= 1;
  while (start < sign && /[.,+-]/.test(text[start] ?? '')) start += 1;
  return start;
}

/** Links; one to somebody's page in a social medium names that person as a handle does. */
export function findLinks({ text }: Page): Hit[] {
  const found = [LINK, BARE_LINK, SHORT_LINK].flatMap((form) => [...text.matchAll(form)]);
  return [...new Map(found.map((match) => [match.index, match])).values()].map(
    ({ index, 0: written }): Hit => {
      const link = written.replace(/[.,;:!?]+$/, '');
      const end = index + link.length;
      if (SOCIAL.test(link)) return { rule: 'SOCIAL_HANDLE', start: index, end, certainty: 'LIKELY' };
      return { rule: 'LINK', start: index, end, certainty: 'CERTAIN' };
    },
  );
}
