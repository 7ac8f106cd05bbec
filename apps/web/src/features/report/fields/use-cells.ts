import { valueAt } from '@samlad/report-forms/describe.js';
import type { Option } from '@samlad/report-forms/fields.js';
import { readPastedTable } from '@samlad/report-forms/pasted-table.js';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { announce } from '@/ui/announce';
import { controlId, type AnswerPath } from '../answer-path';
import { useReportForm } from '../report-form-context';
import type { FieldOf } from './answer-props';
import { cellKeyEffect } from './cell-keys';
import { leftSentence, pastedSentence } from './pasted-words';

/** The keys of a table and what is pasted into it, both as in a spreadsheet. */
export function useCells(field: FieldOf<'TABLE'>, rows: readonly Option[], path: AnswerPath, value: unknown) {
  const { take } = useReportForm();
  const cells = rows.flatMap(({ code: rowCode }, row) =>
    field.columns.map(({ code }, column) => ({ row, column, id: controlId([...path, rowCode, code]) })),
  );
  const cellOf = (target: EventTarget) =>
    cells.find(({ id }) => target instanceof Element && id === target.id);

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = cellOf(event.target);
    const size = { row: rows.length, column: field.columns.length };
    const to = at && cellKeyEffect(event, at, size, event.target instanceof HTMLSelectElement);
    if (!to) return;
    event.preventDefault();
    const id = cells.find(({ row, column }) => row === to.row && column === to.column)?.id;
    const next = id === undefined ? null : document.getElementById(id);
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };

  const handlePaste = (event: ClipboardEvent<HTMLElement>) => {
    const at = cellOf(event.target);
    const pasted = at && readPastedTable(event.clipboardData.getData('text/plain'), { ...field, rows }, at);
    if (!pasted) return;
    event.preventDefault();
    if (pasted.cells.length === 0) return announce(leftSentence(pasted), { tone: 'danger' });
    const taken = pasted.cells.map(({ row, column, value: after }) => ({
      path: [...path, row, column].map(String),
      before: valueAt(value, [row, column]),
      after,
    }));
    take(taken, pastedSentence(pasted));
  };

  return { onKeyDown: handleKey, onPaste: handlePaste };
}
