import { GroupAnswer } from './group-answer';
import { PerAreaAnswer } from './per-area-answer';
import {
  AreaAnswer,
  BooleanAnswer,
  ChoiceAnswer,
  CommitmentAnswer,
  DateAnswer,
  LevelAnswer,
  MultiChoiceAnswer,
  NumberAnswer,
  TextAnswer,
} from './plain-answers';
import { RowsAnswer } from './rows-answer';
import { TableAnswer } from './table-answer';
import type { AnswerProps } from './answer-props';

/** The control of any answer, by the type of its field. */
export function AnswerControl({ field, ...rest }: AnswerProps) {
  if (field.perArea) return <PerAreaAnswer field={field} {...rest} Member={AnswerControl} />;
  switch (field.type) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return <TextAnswer field={field} {...rest} />;
    case 'COUNT':
    case 'AMOUNT':
      return <NumberAnswer field={field} {...rest} />;
    case 'CHOICE':
      return <ChoiceAnswer field={field} {...rest} />;
    case 'MULTI_CHOICE':
      return <MultiChoiceAnswer field={field} {...rest} />;
    case 'LEVEL':
      return <LevelAnswer field={field} {...rest} />;
    case 'DATE':
      return <DateAnswer field={field} {...rest} />;
    case 'BOOLEAN':
      return <BooleanAnswer field={field} {...rest} />;
    case 'AREA':
      return <AreaAnswer field={field} {...rest} />;
    case 'COMMITMENT':
      return <CommitmentAnswer field={field} {...rest} />;
    case 'TABLE':
      return <TableAnswer field={field} {...rest} Member={AnswerControl} />;
    case 'ROWS':
      return <RowsAnswer field={field} {...rest} Member={AnswerControl} />;
    case 'GROUP':
      return <GroupAnswer field={field} {...rest} Member={AnswerControl} />;
  }
}
