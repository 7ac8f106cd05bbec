import { isRawObject, type RawObject } from './boundary-document.js';
import { boundaryFinding, type BoundaryFinding } from './boundary-finding.js';

/** A feature's name and code, and whether the file had them. */
export interface BoundaryLabel {
  name: string;
  code: string;
}

/** Which properties could be names and codes, which ones are used, and the labels they give, one a feature. */
export interface BoundaryLabels {
  nameCandidates: string[];
  codeCandidates: string[];
  nameProperty: string | null;
  codeProperty: string | null;
  labels: BoundaryLabel[];
  findings: BoundaryFinding[];
}

/** What a person has chosen: a property, null for none (codes from names), undefined to let the file tell. */
export interface PropertyChoice {
  nameProperty?: string;
  codeProperty?: string | null;
}

const NAME_WORDS = [
  'namn',
  'name',
  'områdesnamn',
  'omradesnamn',
  'område',
  'omrade',
  'benämning',
  'benamning',
];
const PLACE_WORDS = [
  'title',
  'titel',
  'precinct',
  'district',
  'stadsdel',
  'kommundel',
  'kommun',
  'lnnamn',
  'label',
];
const CODE_WORDS = [
  'kod',
  'plain',
  'code',
  'områdeskod',
  'omradeskod',
  'kommunkod',
  'lnkod',
  'regso',
  'deso',
  'id',
];
const MAX_LENGTH = 120;

function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
}

function propertiesOf(feature: unknown): RawObject {
  const properties = isRawObject(feature) ? feature['properties'] : undefined;
  return isRawObject(properties) ? properties : {};
}

function valueOf(properties: RawObject, key: string): string {
  return Object.hasOwn(properties, key) ? textOf(properties[key]) : '';
}

function keysWithText(all: readonly RawObject[]): string[] {
  const keys = new Set<string>();
  for (const properties of all) {
    for (const key of Object.keys(properties)) if (textOf(properties[key]) !== '') keys.add(key);
  }
  return [...keys];
}

/** Keys that are one of the words, in the order of the words. */
function known(keys: readonly string[], words: readonly string[]): string[] {
  return words.flatMap((word) => keys.filter((key) => key.normalize('NFC').toLowerCase() === word));
}

function isDistinct(all: readonly RawObject[], key: string): boolean {
  const values = all.map((properties) => valueOf(properties, key));
  return !values.includes('') && new Set(values).size === values.length;
}

function isChosenMissing(choice: string | null | undefined, keys: readonly string[]): choice is string {
  return typeof choice === 'string' && !keys.includes(choice);
}

const LETTERS: Record<string, string> = { Æ: 'AE', Ø: 'O', Þ: 'TH', Ð: 'D', ß: 'SS' };

/** A name as a code: capitals, digits and hyphens. Empty when the name has none of them. */
function codeOfName(name: string): string {
  return name
    .toUpperCase()
    .replace(/[ÆØÞÐß]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function unused(code: string, taken: Set<string>): string {
  let free = code;
  for (let n = 2; taken.has(free); n++) free = `${code}-${n}`;
  taken.add(free);
  return free;
}

/** Values that occur more than once → the numbers (from 1) of the features that have them. */
function repeated(values: readonly string[]): [string, string][] {
  const places = new Map<string, number[]>();
  values.forEach((value, i) => {
    if (value !== '') places.set(value, [...(places.get(value) ?? []), i + 1]);
  });
  return [...places].filter(([, at]) => at.length > 1).map(([value, at]) => [value, at.join(', ')]);
}

/**
 * Finds names and codes among the properties of features. A missing name becomes `Område n`; a missing code is made
 * of the name, so that the same file gives the same codes again. Duplicate names are a warning, duplicate codes an error.
 */
export function readLabels(features: readonly unknown[], choice: PropertyChoice): BoundaryLabels {
  const all = features.map(propertiesOf);
  const keys = keysWithText(all);
  const distinct = keys.filter((key) => isDistinct(all, key));
  const codeCandidates = [...new Set([...known(keys, CODE_WORDS), ...distinct])];
  const nameCandidates = [...new Set([...known(keys, [...NAME_WORDS, ...PLACE_WORDS]), ...distinct])];
  const nameProperty = choice.nameProperty ?? nameCandidates[0] ?? null;
  const [codeKnown] = known(keys, CODE_WORDS);
  const codeProperty = choice.codeProperty === undefined ? (codeKnown ?? null) : choice.codeProperty;
  const findings = [nameProperty, codeProperty]
    .filter((property) => isChosenMissing(property, keys))
    .map((property) => boundaryFinding('PROPERTY_MISSING', null, property ?? ''));

  const named = all.map((properties) => (nameProperty === null ? '' : valueOf(properties, nameProperty)));
  const coded = all.map((properties) => (codeProperty === null ? '' : valueOf(properties, codeProperty)));
  const taken = new Set(coded);
  const labels = named.map((name, i): BoundaryLabel => {
    const shown = name === '' ? `Område ${i + 1}` : name;
    if (name === '') findings.push(boundaryFinding('NAME_MISSING', i, String(i + 1), shown));
    const code = coded[i] || unused(codeOfName(shown) || `OMRADE-${i + 1}`, taken);
    return { name: shown, code };
  });
  const made = coded.filter((code) => code === '').length;
  if (made > 0) findings.push(boundaryFinding('CODES_MADE', null, '', `${made} av ${all.length} områden`));
  for (const [name, at] of repeated(named)) findings.push(boundaryFinding('NAME_DUPLICATE', null, name, at));
  for (const [code, at] of repeated(coded)) findings.push(boundaryFinding('CODE_DUPLICATE', null, code, at));
  return { nameCandidates, codeCandidates, nameProperty, codeProperty, labels, findings };
}
