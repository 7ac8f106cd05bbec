import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';

const AT_NAME = /(?<![\p{L}\p{N}._%+@-])@[\p{L}\p{N}_][\p{L}\p{N}._]{1,40}(?![\p{L}\p{N}@])/gu;
/** A medium, then the words that lead to a name in it, then the name. */
const NAMED =
  /(?<!\p{L})(?:insta|instagram|ig|snap|snapchat|tiktok|tik tok|discord|telegram|signal|wickr|roblox|facebook|kik|youtube|twitch|x-konto\p{L}*|instakonto\p{L}*|användarnamn\p{L}*|konto|kontot|kontonamn\p{L}*|aliaset|alias|nicket|profilen)(?:konto\p{L}{0,4})?(?: (?:heter|är|som|med namnet|under namnet|under|kontot|användaren|profilen|namnet)){1,3}:? ["'”]?([\p{L}\p{N}_][\p{L}\p{N}._-]{2,40}(?:#\d{4})?)|(?<!\p{L})(?:insta|instagram|snap|snapchat|tiktok|discord|telegram|kik|alias|användarnamn|konto)(?:-?namn)?: ?["'”]?([\p{L}\p{N}_][\p{L}\p{N}._-]{2,40}(?:#\d{4})?)/giu;
/** A medium and a name right after it, or `på tiktok heter han x_y`. */
const SHORT_NAMED =
  /(?<!\p{L})(?:insta|instagram|ig|snap|snapchat|tiktok|discord|telegram|signal|kik|roblox|facebook)(?: (?:heter|är|kallar) (?:han|hon|hen|sig|de))? ["'”]?([\p{L}\p{N}_][\p{L}\p{N}._-]{2,40}(?:#\d{4})?)/giu;
/** What a person's name in a medium has and a word has not. */
const NAME_LIKE = /[\d_.#]|\p{Ll}\p{Lu}/u;

/** Names of persons in social media: `@name`, `snap: name`, `kontot name_08`. */
export function findSocialHandles({ text }: Page): Hit[] {
  const signed = [...text.matchAll(AT_NAME)].map(({ index, 0: found }): Hit => ({
    rule: 'SOCIAL_HANDLE',
    start: index,
    end: index + found.replace(/\.+$/, '').length,
    certainty: 'CERTAIN',
  }));
  const named = [...text.matchAll(NAMED)].flatMap((match): Hit[] => {
    const name = (match[1] ?? match[2] ?? '').replace(/[.-]+$/, '');
    const introduced = match[2] !== undefined;
    if (name === '' || (!introduced && !NAME_LIKE.test(name))) return [];
    const start = match.index + match[0].lastIndexOf(name);
    return [{ rule: 'SOCIAL_HANDLE', start, end: start + name.length, certainty: 'LIKELY' }];
  });
  const short = [...text.matchAll(SHORT_NAMED)].flatMap((match): Hit[] => {
    const name = (match[1] ?? '').replace(/[._-]+$/, '');
    if (!NAME_LIKE.test(name) || /^[\d.]+$/.test(name) || /\.\p{Lu}/u.test(name)) return [];
    const start = match.index + match[0].lastIndexOf(match[1] ?? '');
    return [{ rule: 'SOCIAL_HANDLE', start, end: start + name.length, certainty: 'LIKELY' }];
  });
  return [...signed, ...named, ...short.filter((hit) => !named.some(({ start }) => start === hit.start))];
}
