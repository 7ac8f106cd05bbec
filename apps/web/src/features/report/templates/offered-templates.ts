import { findCategories } from '@samlad/domain/find-categories.js';
import { categoryOf } from '@samlad/domain/incident-categories.js';
import { PARTY_KIND, type PartyKind } from '@samlad/domain/party-kinds.js';
import { foldText } from '@samlad/domain/text.js';
import { blanksOf, CALM_TEMPLATES, TEMPLATES } from '@samlad/report-forms/templates/templates.js';

export interface OfferedTemplate {
  sentence: string;
  /** What it is about, in words; null for one that fits anything. */
  about: string | null;
}

const MOST = 30;
const CATEGORIES_SEARCHED = 6;
const COUNTED: ReadonlySet<string> = new Set(['antal']);

const ofCategory = (code: string): OfferedTemplate[] =>
  (TEMPLATES[code] ?? []).map((sentence) => ({ sentence, about: categoryOf(code)?.label ?? null }));

/**
 * The templates that fit what is typed, best first; without anything typed the calm ones and those of the party's own groups.
 * A party that reports levels alone is offered none with a number in it.
 */
export function offeredTemplates(typed: string, kind: PartyKind): OfferedTemplate[] {
  const { categoryGroups, mayReportIncidents } = PARTY_KIND[kind];
  const isFit = ({ sentence }: OfferedTemplate) =>
    mayReportIncidents || !blanksOf(sentence).some(({ word }) => COUNTED.has(word));
  const calm = CALM_TEMPLATES.map((sentence) => ({ sentence, about: null }));
  const search = typed.trim();
  if (search === '') {
    const usual = Object.keys(TEMPLATES).filter((code) =>
      (categoryGroups as readonly string[]).includes(code.split('-')[0] ?? ''),
    );
    return [...calm, ...usual.flatMap(ofCategory)].filter(isFit).slice(0, MOST);
  }
  const word = foldText(search);
  const found = findCategories(search, CATEGORIES_SEARCHED, { preferred: categoryGroups });
  return [
    ...found.flatMap(({ code }) => ofCategory(code)),
    ...calm.filter(({ sentence }) => foldText(sentence).includes(word)),
  ].filter(isFit);
}
