import { describe, expect, it } from 'vitest';
import { defineReportForm } from './define-report-form.js';
import { membersOf, placedFields, type Field, type FieldHelp } from './fields.js';
import { provisionText } from './provisions.js';
import { REPORT_FORMS, reportFormFor, reportFormVersion } from './registry.js';
import { PARTY_KINDS } from '@samlad/domain/party-kinds.js';

const everyField = (field: Field): Field[] => [field, ...membersOf(field).flatMap(everyField)];
const help: FieldHelp = { may: 'Något.', goodExample: 'Bra.', badExample: 'Dåligt.', provision: '21:7' };
const formWith = (...keys: string[]) =>
  defineReportForm({
    kind: 'police',
    partyKind: 'POLICE',
    version: 9,
    title: 'Prov',
    intro: 'Prov',
    areaText: help,
    sections: [
      {
        key: 'one',
        title: 'Ett',
        fields: keys.map((key) => ({ type: 'SHORT_TEXT', key, label: key, max: 10, help })),
      },
    ],
  });

describe('the registry of report forms', () => {
  it.each(PARTY_KINDS)('has one for %s', (kind) => {
    expect(reportFormFor(kind).partyKind).toBe(kind);
  });

  it('never holds the same version of a form twice', () => {
    expect(new Set(REPORT_FORMS.map(({ kind, version }) => `${kind} ${version}`)).size).toBe(
      REPORT_FORMS.length,
    );
  });

  it('finds a version by number and knows when there is none', () => {
    expect(reportFormVersion('school', 1)?.kind).toBe('school');
    expect(reportFormVersion('school', 99)).toBeUndefined();
  });
});

describe.each(REPORT_FORMS)('the form $title', (form) => {
  it('helps with every field: what may be written, one good and one bad example, the provision', () => {
    const texts = placedFields(form).map(({ field }) => Object.values(field.help));
    expect(texts.flat().filter((text) => text.trim() === '')).toEqual([]);
    expect(texts.filter((entry) => entry.length !== 4)).toEqual([]);
  });

  it('has a label for every field, column and option', () => {
    const fields = placedFields(form).flatMap(({ field }) => everyField(field));
    expect(fields.filter((field) => field.label === '')).toEqual([]);
  });

  it('lets every choice be made once', () => {
    const codes = placedFields(form)
      .flatMap(({ field }) => everyField(field))
      .flatMap((field) => ('options' in field ? [field.options.map((option) => option.code)] : []));
    expect(codes.filter((list) => new Set(list).size !== list.length)).toEqual([]);
  });

  it('begins with the common part', () => {
    expect(form.common.flatMap((section) => section.fields.map((field) => field.key))).toEqual([
      'assessments',
      'outlook',
      'presence',
      'needs',
      'dosage',
      'sourcesUsed',
      'sourcesLeftOut',
      'secrecyNote',
      'substitute',
    ]);
  });

  it('adds something of its own', () => {
    expect(form.sections.length).toBeGreaterThan(0);
  });
});

describe('a form definition', () => {
  it('gives social services nowhere to write a number or a text of their own', () => {
    const own = reportFormFor('SOCIAL_SERVICES').sections.flatMap((section) => section.fields);
    const types = own.flatMap(everyField).map((field) => (field.type === 'TABLE' ? field.cell : field.type));
    expect(new Set(types)).toEqual(new Set(['LEVEL', 'CHOICE', 'MULTI_CHOICE']));
  });

  it('lets only the police put an embargo on presence', () => {
    const withEmbargo = REPORT_FORMS.filter((form) =>
      placedFields(form)
        .flatMap(({ field }) => membersOf(field))
        .some((column) => column.key === 'embargoUntil'),
    );
    expect(withEmbargo.map((form) => form.kind)).toEqual(['police']);
  });

  it.each([['Two'], ['a-b'], ['constructor'], ['__proto__'], ['toString'], ['']])(
    'refuses the key %j',
    (key) => {
      expect(() => formWith(key)).toThrow('badly written or used twice');
    },
  );

  it('refuses the same key twice', () => {
    expect(() => formWith('one', 'one')).toThrow('police v9');
    expect(formWith('one', 'two').version).toBe(9);
  });

  it('cites provisions as lawyers do', () => {
    expect(provisionText('26:1')).toBe('26 kap. 1 § OSL');
    expect(provisionText('39')).toBe('39 kap. OSL');
  });
});
