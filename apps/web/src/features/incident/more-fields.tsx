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
import type { ReactNode } from 'react';
import { categoryOf, type IncidentCategory } from '@samlad/domain/incident-categories.js';
import { GuardedText } from '@/domain-ui/guarded-text';
import { MarkFields, type MarkChoice } from '@/domain-ui/mark-fields';
import { Disclosure } from '@/ui/disclosure';
import { SelectField } from '@/ui/select-field';
import { NumberField } from '@/ui/text-field';
import {
  asksReason,
  levelOf,
  levelsOf,
  type DraftFaults,
  type IncidentDraft,
  type StoredLevel,
} from './incident-draft';

interface FieldsProps {
  draft: IncidentDraft;
  onChange: (change: Partial<IncidentDraft>) => void;
}

const NOT_SAID = 'Inte angivet';

/** What is left to say, all of it optional. */
export function MoreFields({
  draft,
  onChange,
  faults,
  children,
}: FieldsProps & { faults: DraftFaults; children: ReactNode }) {
  const goes = { level: levelOf(draft, categoryOf(draft.categoryCode ?? '')), category: draft.categoryCode };
  return (
    <div className="incident-more">
      <GuardedText
        kind="INCIDENT"
        {...goes}
        label="Vad hände?"
        optional
        help="Platsen och händelsen, aldrig vem. Inga namn, ingen bostadsadress."
        value={draft.text}
        maxLength={2000}
        onChange={(text) => onChange({ text })}
      />
      <Disclosure summary="Fler uppgifter" open={faults.count !== undefined || undefined}>
        <GuardedText
          kind="ACTION_TAKEN"
          {...goes}
          label="Vidtagen åtgärd"
          optional
          rows={2}
          value={draft.actionTaken}
          maxLength={1000}
          onChange={(actionTaken) => onChange({ actionTaken })}
        />
        <div className="incident-grid">
          {children}
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
      </Disclosure>
    </div>
  );
}

/** Who may see the incident; it can be raised above its category's own level, never lowered. */
export function SecrecyFields({
  draft,
  category,
  stored,
  faults,
  onChange,
}: FieldsProps & {
  category: IncidentCategory | undefined;
  stored: StoredLevel | null;
  faults: DraftFaults;
}) {
  const mark: MarkChoice = {
    level: levelOf(draft, category),
    provision: draft.oslProvision,
    circleId: draft.circleId,
    reason: draft.levelReason,
  };
  const handleChange = ({ level, provision, circleId, reason }: Partial<MarkChoice>) =>
    onChange({
      ...(level !== undefined && { secrecyLevel: level }),
      ...(provision !== undefined && { oslProvision: provision }),
      ...(circleId !== undefined && { circleId }),
      ...(reason !== undefined && { levelReason: reason }),
    });
  return (
    <MarkFields
      mark={mark}
      levels={levelsOf(category)}
      onChange={handleChange}
      asksReason={stored !== null && asksReason(draft, stored)}
      needsReason={asksReason(draft, stored)}
      reasonError={faults.levelReason}
    />
  );
}
