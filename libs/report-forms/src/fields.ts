import type { OslProvision } from '@samlad/domain/secrecy.js';
import type { PartyKind, ReportFormKind } from '@samlad/domain/party-kinds.js';

export interface Option {
  code: string;
  label: string;
}

/** What stands beside a field: what may be written, one good and one bad example, and the provision. */
export interface FieldHelp {
  may: string;
  goodExample: string;
  badExample: string;
  provision: OslProvision;
}

interface FieldBase {
  /** Key in the answers, English. */
  key: string;
  label: string;
  /** Must be answered before the report is sent; drafts may always leave it. */
  required?: boolean;
  /** The value is one answer per area, keyed by area code. */
  perArea?: boolean;
  /** A standing fact that next week's draft begins with. */
  standing?: boolean;
}

/** Whole number from 0 to `max`. */
export interface CountField extends FieldBase {
  type: 'COUNT';
  max: number;
}

/** Number from 0 to `max` with at most two decimals. */
export interface AmountField extends FieldBase {
  type: 'AMOUNT';
  max: number;
}

/** Text of at most `max` code points; short text is one line. */
export interface TextField extends FieldBase {
  type: 'SHORT_TEXT' | 'LONG_TEXT';
  max: number;
  /** Quick sentences may be put into it; only for long texts. */
  templates?: boolean;
}

/** One of the options; `initial` is where a new answer begins, `unchanged` what "as last week" means in it. */
export interface ChoiceField extends FieldBase {
  type: 'CHOICE';
  options: readonly Option[];
  initial?: string;
  unchanged?: string;
}

export interface MultiChoiceField extends FieldBase {
  type: 'MULTI_CHOICE';
  options: readonly Option[];
}

/** A level 0–4, a date `YYYY-MM-DD`, a yes or no, an area code, or the id of an own open commitment. */
export interface PlainField extends FieldBase {
  type: 'LEVEL' | 'DATE' | 'BOOLEAN' | 'AREA' | 'COMMITMENT';
}

/** Whole numbers or levels in rows and columns; value keyed by row code, then column code. */
export interface TableField extends FieldBase {
  type: 'TABLE';
  cell: 'COUNT' | 'LEVEL';
  rows: readonly Option[] | 'AREAS';
  columns: readonly Option[];
  max: number;
}

/** A list of rows with the same columns, at most `max`; no two rows share the value of `uniqueBy`. */
export interface RowsField extends FieldBase {
  type: 'ROWS';
  columns: readonly Field[];
  max: number;
  uniqueBy?: string;
}

/** Several answers that belong together. */
export interface GroupField extends FieldBase {
  type: 'GROUP';
  fields: readonly Field[];
}

export type Field =
  | CountField
  | AmountField
  | TextField
  | ChoiceField
  | MultiChoiceField
  | PlainField
  | TableField
  | RowsField
  | GroupField;

/** A field of the form itself, as opposed to a column or a member. */
export type TopField = Field & { help: FieldHelp };

export interface Section {
  key: string;
  title: string;
  fields: readonly TopField[];
}

export interface ReportForm {
  kind: ReportFormKind;
  partyKind: PartyKind;
  version: number;
  title: string;
  intro: string;
  /** The part all parties share; its fields are keys of the answers. */
  common: readonly Section[];
  /** What this party adds; its fields are keys of `answers.added`. */
  sections: readonly Section[];
}

/** The fields inside a field: columns of rows, members of a group. */
export function membersOf(field: Field): readonly Field[] {
  if (field.type === 'ROWS') return field.columns;
  if (field.type === 'GROUP') return field.fields;
  return [];
}

/** A field of a form and where its answer lies. */
export interface PlacedField {
  field: TopField;
  path: string[];
}

/** Every field of a form: common ones first, then the party's own. */
export function placedFields(form: ReportForm): PlacedField[] {
  const place = (sections: readonly Section[], prefix: string[]) =>
    sections.flatMap((section) => section.fields.map((field) => ({ field, path: [...prefix, field.key] })));
  return [...place(form.common, []), ...place(form.sections, ['added'])];
}
