import { commonSections } from './common-part.js';
import { membersOf, type Field, type FieldHelp, type ReportForm } from './fields.js';

interface ReportFormDefinition extends Omit<ReportForm, 'common'> {
  /** Help beside the text of an area, with examples of this party's own. */
  areaText: FieldHelp;
  /** Columns that this party adds to its presence next week. */
  presenceColumns?: readonly Field[];
}

const KEY = /^[a-z][A-Za-z0-9]*$/;

/** A report form from its definition. Throws when a key is badly written or used twice. */
export function defineReportForm(definition: ReportFormDefinition): ReportForm {
  const { areaText, presenceColumns = [], ...form } = definition;
  const common = commonSections(areaText, presenceColumns);
  checkKeys(
    `${form.kind} v${form.version}`,
    [...common, ...form.sections].flatMap((section) => section.fields),
  );
  return { ...form, common };
}

function checkKeys(where: string, fields: readonly Field[]): void {
  const seen = new Set<string>();
  for (const field of fields) {
    if (!KEY.test(field.key) || field.key in Object.prototype || seen.has(field.key)) {
      throw new Error(`Report form ${where}: key "${field.key}" is badly written or used twice.`);
    }
    seen.add(field.key);
    checkKeys(`${where}.${field.key}`, membersOf(field));
  }
}
