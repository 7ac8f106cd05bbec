import { OSL_PROVISIONS, SECRECY_TEXT } from '@samlad/domain/secrecy.js';
import {
  RELIABILITIES,
  RELIABILITY_LABEL,
  REPORTED_TO_POLICE,
  REPORTED_TO_POLICE_LABEL,
  SEVERITIES,
  SEVERITY_LABEL,
  SOURCE_TYPES,
  type Severity,
} from '@samlad/domain/source-types.js';
import type { IncidentCategory } from '@samlad/domain/incident-categories.js';
import { provisionText } from '@samlad/report-forms/provisions.js';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { NumberField } from '@/ui/text-field';
import { levelOf, levelsOf, type DraftFaults, type IncidentDraft } from './incident-draft';

interface FieldsProps {
  draft: IncidentDraft;
  onChange: (change: Partial<IncidentDraft>) => void;
}

const NOT_SAID = 'Inte angivet';

/** What is left to say, all of it optional. */
export function MoreFields({ draft, onChange, faults }: FieldsProps & { faults: DraftFaults }) {
  return (
    <div className="incident-more">
      <TextArea
        label="Vad hände?"
        optional
        help="Platsen och händelsen, aldrig vem. Inga namn, ingen bostadsadress."
        value={draft.text}
        maxLength={2000}
        onChange={(text) => onChange({ text })}
      />
      <TextArea
        label="Vidtagen åtgärd"
        optional
        rows={2}
        value={draft.actionTaken}
        maxLength={1000}
        onChange={(actionTaken) => onChange({ actionTaken })}
      />
      <div className="incident-grid">
        <NumberField
          label="Antal"
          value={draft.count}
          min={1}
          max={1000}
          error={faults.count}
          onChange={(count) => onChange({ count })}
        />
        <SelectField
          label="Allvar"
          optional
          value={draft.severity === null ? '' : String(draft.severity)}
          placeholder={NOT_SAID}
          options={SEVERITIES.map((severity: Severity) => ({
            value: String(severity),
            label: `${severity} ${SEVERITY_LABEL[severity]}`,
          }))}
          onChange={(severity) => onChange({ severity: severity === '' ? null : Number(severity) })}
        />
        <SelectField
          label="Källa"
          optional
          value={draft.sourceType}
          placeholder={NOT_SAID}
          options={SOURCE_TYPES.map(({ code, label }) => ({ value: code, label }))}
          onChange={(sourceType: string) => onChange({ sourceType })}
        />
        <SelectField
          label="Tillförlitlighet"
          optional
          value={draft.reliability}
          placeholder={NOT_SAID}
          options={RELIABILITIES.map((value) => ({ value, label: RELIABILITY_LABEL[value] }))}
          onChange={(reliability: string) => onChange({ reliability })}
        />
        <SelectField
          label="Polisanmäld"
          optional
          value={draft.reportedToPolice}
          placeholder={NOT_SAID}
          options={REPORTED_TO_POLICE.map((value) => ({ value, label: REPORTED_TO_POLICE_LABEL[value] }))}
          onChange={(reportedToPolice: string) => onChange({ reportedToPolice })}
        />
      </div>
    </div>
  );
}

/** Who may see the incident; it can be raised above its category's own level, never lowered. */
export function SecrecyFields({
  draft,
  category,
  onChange,
}: FieldsProps & { category: IncidentCategory | undefined }) {
  const level = levelOf(draft, category);
  const isClosed = level === 'RESTRICTED' || level === 'OWN';
  return (
    <div className="row incident-pair">
      <SelectField
        label="Sekretessnivå"
        help={SECRECY_TEXT[level].meaning}
        value={level}
        options={levelsOf(category).map((value) => ({
          value,
          label: `${SECRECY_TEXT[value].letter} ${SECRECY_TEXT[value].label}`,
        }))}
        onChange={(secrecyLevel) => onChange({ secrecyLevel })}
      />
      {isClosed && (
        <SelectField
          label="Bestämmelse"
          optional
          value={draft.oslProvision}
          placeholder={NOT_SAID}
          options={OSL_PROVISIONS.map((value) => ({ value, label: provisionText(value) }))}
          onChange={(oslProvision: string) => onChange({ oslProvision })}
        />
      )}
    </div>
  );
}
