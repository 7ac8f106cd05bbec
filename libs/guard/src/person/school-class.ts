import type { Hit } from '../finding.js';
import type { Page } from '../text/page.js';

const GRADE_WORD = '(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|[1-9]:?an)';
/** A class by its letter (`7B`, `klass 4 A`, `TE21A`), a grade by its number or name. Source: skollagen 1 kap. 3 §. */
const CLASS =
  /(?<![\p{L}\p{N}:.,-])(?:klass(?:en)? ?)?(?:[1-9] ?[A-H]|[A-H][1-9]|(?:TE|NA|SA|EK|ES|HU|BA|EE|FT|HV|BF|VO|RL|IM|IN|FS|HT)[ -]?\d{2}[A-D]?)(?![\p{L}\p{N}]|[.:,-]\d)/gu;
const GRADE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:åk|årskurs|klass)\\.? ?[1-9](?! ?[-,/]|\\p{N}| (?:och|till|samt|eller) \\d)|(?:(?:förste|andre|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)klass\\p{L}{0,6})|i ${GRADE_WORD})(?![\\p{L}\\p{N}])`,
  'giu',
);
/** `8b`, `na21b` in small letters, and grades of whole classes, that count only right beside the name of a school. */
const BESIDE_SCHOOL =
  /(?<![\p{L}\p{N}:.,-])(?:(?:klass(?:en)? ?)?(?:[1-9] ?[a-h]|(?:te|na|sa|ek|es|hu|ba|ee|ft|hv|bf|vo|rl|im|in|fs|ht)[ -]?\d{2}[a-d]?)|(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|[1-9]:?an)s?|(?:ettor|tvåor|treor|fyror|femmor|sexor|sjuor|åttor|nior)(?:na)?)(?![\p{L}\p{N}]|[.:,-]\d)/giu;
const SCHOOL_AFTER =
  /^(?:,? (?:på|i|vid|från|hos) |,? ?\(?)(?:\p{Lu}\p{L}{0,30} ){0,2}\p{L}{0,30}(?:skolan|skola|skolans|gymnasiet|gymnasium|gymnasiets|högstadiet|mellanstadiet|lågstadiet|friskolan)(?!\p{L})/iu;
const SCHOOL_BEFORE =
  /\p{L}{0,30}(?:skolan|skola|skolans|gymnasiet|gymnasium|gymnasiets|högstadiet|mellanstadiet|lågstadiet|friskolan)(?:,| \(| i| klass)? ?$/iu;
const CLASS_WORD =
  /(?:klass|klassen|elev|elever|eleven|eleverna|lärare|går i|i|från|åk|årskurs|pojke|flicka|kille|tjej|mentor)$/iu;
const NOT_CLASS =
  /(?:linje|buss|port|uppgång|hus|gate|plan|hall|rum|sal|spår|vitamin|covid|hepatit|lgh|entré|typ|grupp|b-|väg|vägen|gatan|nr|nummer)\.? ?$/iu;
const SCHOOL =
  /(?<!\p{L})\p{L}{0,30}(?:skolan|skola|skolans|gymnasiet|gymnasium|gymnasiets|gymnasieskola|högstadiet|friskolan)(?!\p{L})/iu;
const NEAR = 60;

/** A class or one grade, surest when a school is named beside it. Several grades (`åk 7–9`) are nobody's. */
export function findSchoolClasses({ text }: Page): Hit[] {
  const classes = [...text.matchAll(CLASS)].flatMap((match): Hit[] => {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (NOT_CLASS.test(before)) return [];
    const said = match[0].startsWith('klass') || CLASS_WORD.test(before.trimEnd());
    const near = nearSchool(text, match.index, match[0].length);
    if (!said && !near) return [];
    return [
      classHit(match, near ? 'CERTAIN' : said && /[1-9] ?[A-H]|\d{2}/.test(match[0]) ? 'LIKELY' : 'POSSIBLE'),
    ];
  });
  const grades = [...text.matchAll(GRADE)].flatMap((match): Hit[] => {
    const near = nearSchool(text, match.index, match[0].length);
    return [classHit(match, near ? 'LIKELY' : 'POSSIBLE')];
  });
  const taken = new Set([...classes, ...grades].map(({ start }) => start));
  const beside = [...text.matchAll(BESIDE_SCHOOL)]
    .filter((match) => !taken.has(match.index) && isBesideSchool(text, match.index, match[0].length))
    .map((match) => classHit(match, 'LIKELY'));
  return [...classes, ...grades, ...beside];
}

function isBesideSchool(text: string, start: number, length: number): boolean {
  return (
    SCHOOL_AFTER.test(text.slice(start + length, start + length + NEAR)) ||
    SCHOOL_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

function nearSchool(text: string, start: number, length: number): boolean {
  const around = text.slice(Math.max(0, start - NEAR), start + length + NEAR);
  const found = SCHOOL.exec(around);
  return found !== null && /\p{Lu}/u.test(found[0][0] ?? '');
}

function classHit({ index, 0: found }: RegExpExecArray, certainty: Hit['certainty']): Hit {
  const skipped = /^i /i.test(found) ? 2 : 0;
  return { rule: 'SCHOOL_CLASS', start: index + skipped, end: index + found.length, certainty };
}
