import { createHash } from 'node:crypto';
import { DomainError } from '@samlad/domain/errors.js';
import type { Finding } from '@samlad/guard/finding.js';
import { inspect } from '@samlad/guard/guard.js';
import type { Places } from '@samlad/guard/places.js';
import { type Action, ruleOf, type RuleId } from '@samlad/guard/rules.js';
import { type JudgedFinding, verdictOf } from '@samlad/guard/verdict.js';
import type { Route, Terms } from './guard-terms.js';
import type { FreeText, Goes } from './road.js';

/** A text in which something was found. */
export interface ReadText extends FreeText {
  /** In form C, as it will be stored; what findings point into. */
  read: string;
  findings: readonly Finding[];
}

/** A finding that stands in the way of a text, and where. */
export interface Obstacle extends JudgedFinding {
  field: string;
  label: string;
  read: string;
  goes: Goes;
}

/** More than any field takes; what is longer is refused before anybody reads it. */
const LONGEST_TEXT = 100_000;
const MOST_NAMED = 3;
const MOST_TOLD = 50;

/** What was found in texts that were read lately, by the digest of each: autosave brings the same ones again and again. */
const lately = new WeakMap<Places, Map<string, readonly Finding[]>>();
const MOST_REMEMBERED = 4_000;
/** What is shorter is read sooner than its digest is made. */
const WORTH_REMEMBERING = 80;

/** Nothing is remembered of a text that was stopped, not even its digest. */
function found(text: string, places: Places): readonly Finding[] {
  if (text.length < WORTH_REMEMBERING) return inspect(text, { places });
  const known = lately.get(places) ?? new Map<string, readonly Finding[]>();
  lately.set(places, known);
  const digest = createHash('sha256').update(text).digest('base64');
  const before = known.get(digest);
  if (before !== undefined) return before;
  const findings = inspect(text, { places });
  if (findings.some(({ rule }) => rule === 'CHILD_CONCERN')) return findings;
  if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
  known.set(digest, findings);
  return findings;
}

/** The texts in which anything was found. The only place where the server reads them. */
export function read(texts: readonly FreeText[], { places }: Pick<Terms, 'places'>): ReadText[] {
  return texts.flatMap((one) => {
    if (one.text.length > LONGEST_TEXT) {
      throw new DomainError('INVALID_INPUT', { message: `”${one.label}” är för lång. Korta den.` });
    }
    const text = one.text.normalize('NFC');
    const findings = found(text, places);
    return findings.length === 0 ? [] : [{ ...one, read: text, findings }];
  });
}

/** What keeps the texts from being stored, or from being shared: in a draft only R15 does. */
export function obstacles(
  texts: readonly ReadText[],
  goes: Goes,
  { atLeast }: Pick<Terms, 'atLeast'>,
): Obstacle[] {
  return texts.flatMap(({ field, label, read: text, level, findings }) => {
    const destination = { ...goes, level: level ?? goes.level };
    return verdictOf(findings, destination, atLeast)
      .findings.filter(({ action, rule }) => action === 'STOP' || hinders(action, rule, goes))
      .map((finding) => ({ ...finding, field, label, read: text, goes: destination }));
  });
}

function hinders(action: Action, rule: RuleId, { isDraft, isName }: Goes): boolean {
  if (isName) return action === 'BLOCK' && ruleOf(rule).kind === 'IDENTIFIER';
  return !isDraft && action !== 'NOTE';
}

/** A judge of single texts that nobody is there to give reasons for; see `Guard.judge`. */
export const judgeBy =
  (terms: Pick<Terms, 'places' | 'atLeast'>) =>
  (text: string, goes: Goes): RuleId[] => {
    const kept = obstacles(read([{ field: '', label: '', text }], terms), goes, terms);
    const isStopped = kept.some(({ action }) => action === 'STOP');
    return isStopped ? ['CHILD_CONCERN'] : [...new Set(kept.map(({ rule }) => rule as RuleId))];
  };

/** How many sentences tell of concern for one child, whatever level they are on their way to. */
export const stopsIn = (texts: readonly ReadText[]): number =>
  texts
    .flatMap(({ findings }) => verdictOf(findings, { level: 'OWN' }).findings)
    .filter(({ action }) => action === 'STOP').length;

/** The refusal of a text that tells of concern for a child: how many, and where it is told instead; nothing more. */
export function concern(count: number, route: Route): DomainError {
  return new DomainError('CHILD_CONCERN', { route: routeSentence(route) }, { count, concernRoute: route });
}

/** The refusal that names what was found and where, by rule and span; never the words. */
export function refusal(found: readonly Obstacle[]): DomainError {
  const isBlocked = found.some(({ action }) => action === 'BLOCK');
  const told = found.slice(0, MOST_TOLD);
  const spans = told.map(({ field, rule, start, end, action }) => ({ field, rule, start, end, action }));
  return new DomainError(
    isBlocked ? 'GUARD_BLOCKED' : 'GUARD_REASON_NEEDED',
    { what: named(found), count: found.length },
    { findings: spans },
  );
}

/** The route in one line. */
const routeSentence = ({ text, telephone, url }: Route): string =>
  [text, telephone === null ? null : `Telefon ${telephone}.`, url].filter((part) => part !== null).join(' ');

function named(found: readonly Obstacle[]): string {
  const words = found.map(({ rule, label }) => `${lower(ruleOf(rule as RuleId).label)} i ”${label}”`);
  const different = [...new Set(words)];
  const more = different.length - MOST_NAMED;
  return [...different.slice(0, MOST_NAMED), ...(more > 0 ? [`och ${more} till`] : [])].join(', ');
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
