import { HUB_KIND, type HubKind } from '@samlad/domain/hub-kinds.js';
import { housingUnitForm } from './forms/housing-unit.js';
import { schoolUnitForm } from './forms/school-unit.js';
import type { HubForm } from './hub-form.js';

/** Every version of every form for units; old versions stay, so that old answers can be read. */
export const HUB_FORMS: readonly HubForm[] = [schoolUnitForm, housingUnitForm];

/** The newest form of a kind of hub. */
export function hubFormFor(kind: HubKind): HubForm {
  const { form: wanted } = HUB_KIND[kind];
  const [newest] = HUB_FORMS.filter((form) => form.kind === wanted).sort((a, b) => b.version - a.version);
  if (newest === undefined) throw new Error(`No form is registered for ${kind}.`);
  return newest;
}
