import { formatNumber } from '@/i18n/format';
import { SelectField } from '@/ui/select-field';
import { Table } from '@/ui/table';
import type { GuardRule } from './guard-settings.graphql';

const USUAL = 'Som vanligt';
const CHOICES = [
  { value: 'REASON', label: 'Minst: fråga efter skäl' },
  { value: 'BLOCK', label: 'Minst: stoppa delning' },
];

interface RuleTableProps {
  rules: readonly GuardRule[];
  /** What each rule does at least, by rule. */
  stricter: Readonly<Record<string, string>>;
  /** Null for those who may only look. */
  onChange: ((rule: string, action: string) => void) | null;
}

/** Every rule, how strict it is here and how often it has led to something. */
export function RuleTable({ rules, stricter, onChange }: RuleTableProps) {
  const said = ({ rule, fixed }: GuardRule) =>
    fixed ? 'Ligger fast' : (CHOICES.find(({ value }) => value === stricter[rule])?.label ?? USUAL);
  return (
    <Table
      caption="Textskyddets regler"
      captionHidden
      narrow="stack"
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        {
          key: 'rule',
          header: 'Regel',
          rowHeader: true,
          cell: ({ label, provision }) => (
            <>
              {label} <span className="muted guard-provision">{provision}</span>
            </>
          ),
        },
        {
          key: 'atLeast',
          header: 'Stränghet',
          cell: (row) =>
            row.fixed || onChange === null ? (
              said(row)
            ) : (
              <SelectField
                label={`Stränghet, ${row.label}`}
                labelHidden
                placeholder={USUAL}
                value={(stricter[row.rule] ?? '') as 'REASON' | 'BLOCK' | ''}
                options={CHOICES}
                onChange={(action) => onChange(row.rule, action)}
              />
            ),
        },
        { key: 'stopped', header: 'Stoppade', numeric: true, cell: ({ stopped }) => formatNumber(stopped) },
        {
          key: 'blocked',
          header: 'Inte delade',
          numeric: true,
          cell: ({ blocked }) => formatNumber(blocked),
        },
        { key: 'asked', header: 'Skäl begärt', numeric: true, cell: ({ asked }) => formatNumber(asked) },
        { key: 'kept', header: 'Behållna', numeric: true, cell: ({ kept }) => formatNumber(kept) },
      ]}
    />
  );
}
