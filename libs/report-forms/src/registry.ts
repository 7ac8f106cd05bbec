import { PARTY_KIND, type PartyKind, type ReportFormKind } from '@samlad/domain/party-kinds.js';
import type { ReportForm } from './fields.js';
import { cultureLeisureForm } from './forms/culture-leisure.js';
import { policeForm } from './forms/police.js';
import { rescueForm } from './forms/rescue.js';
import { safetyOfficeForm } from './forms/safety-office.js';
import { schoolForm } from './forms/school.js';
import { socialServicesForm } from './forms/social-services.js';

/** Every version of every report form; old versions stay, so that old answers can be read. */
export const REPORT_FORMS: readonly ReportForm[] = [
  policeForm,
  rescueForm,
  schoolForm,
  cultureLeisureForm,
  socialServicesForm,
  safetyOfficeForm,
];

/** The newest form of a kind of party. */
export function reportFormFor(partyKind: PartyKind): ReportForm {
  const { reportForm } = PARTY_KIND[partyKind];
  const [newest] = REPORT_FORMS.filter((form) => form.kind === reportForm).sort(
    (a, b) => b.version - a.version,
  );
  if (newest === undefined) throw new Error(`No report form is registered for ${partyKind}.`);
  return newest;
}

/** A certain version of a form; undefined when it never was. */
export function reportFormVersion(kind: ReportFormKind, version: number): ReportForm | undefined {
  return REPORT_FORMS.find((form) => form.kind === kind && form.version === version);
}
