import type { Field } from '@samlad/report-forms/fields.js';
import type { ComponentType } from 'react';
import type { AnswerPath } from '../answer-path';

/** What the control of one answer takes, whatever its type. */
export interface AnswerProps<Kind extends Field = Field> {
  field: Kind;
  path: AnswerPath;
  value: unknown;
  /** Said instead of the field's own label. */
  label?: string;
  labelHidden?: boolean;
}

/** For fields that hold others: the control of any field. */
export interface HolderProps<Kind extends Field = Field> extends AnswerProps<Kind> {
  Member: ComponentType<AnswerProps>;
}

export type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>;
