import { blanksOf, nextBlank, withTemplate } from '@samlad/report-forms/templates/templates.js';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { GuardedText, type GuardedTextProps } from '@/domain-ui/guarded-text';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { useReportForm } from '../report-form-context';
import { TemplateDialog } from './template-dialog';

interface TemplatedTextProps extends GuardedTextProps {
  /** What is written, in words: `texten om Skogås`. */
  about: string;
}

type OpenedBy = 'KEY' | 'BUTTON';

/**
 * A free text into which quick sentences are put: by the button, or by `/` where a word begins. The places that they leave are
 * gone through with Tab; after the last one Tab goes on as usual.
 */
export function TemplatedText({ about, onKeyDown, ...props }: TemplatedTextProps) {
  const { value, onChange, maxLength } = props;
  const { partyKind } = useReportForm();
  const [openedBy, setOpenedBy] = useState<OpenedBy | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const selected = useRef<{ start: number; end: number } | null>(null);
  useLayoutEffect(() => {
    const range = selected.current;
    if (range === null || field.current === null) return;
    selected.current = null;
    field.current.focus();
    field.current.setSelectionRange(range.start, range.end);
  });
  const caret = () => ({
    start: field.current?.selectionStart ?? value.length,
    end: field.current?.selectionEnd ?? value.length,
  });
  const put = (sentence: string) => {
    const next = withTemplate(value, caret(), sentence);
    setOpenedBy(null);
    if (maxLength !== undefined && next.text.length > maxLength)
      return announce('Mallen får inte plats. Korta texten först.', { tone: 'danger' });
    const blank = nextBlank(next.text, next.start);
    const end = next.start + sentence.length;
    selected.current = blank ?? { start: end, end };
    onChange(next.text);
  };
  const handleClose = () => {
    const { start, end } = caret();
    if (openedBy === 'KEY') {
      onChange(`${value.slice(0, start)}/${value.slice(end)}`);
      selected.current = { start: start + 1, end: start + 1 };
    }
    setOpenedBy(null);
  };
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { start, end } = caret();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === '/' && isPlain && /(^|\s)$/.test(value.slice(0, start))) {
      event.preventDefault();
      return setOpenedBy('KEY');
    }
    const blank =
      event.key === 'Tab' && isPlain
        ? nextBlank(value, event.shiftKey ? start : end, !event.shiftKey)
        : undefined;
    if (blank !== undefined) {
      event.preventDefault();
      return event.currentTarget.setSelectionRange(blank.start, blank.end);
    }
    onKeyDown?.(event);
  };
  const left = blanksOf(value).length;
  return (
    <>
      <GuardedText {...props} ref={field} onKeyDown={handleKey} />
      <p className="text-tools">
        <Button size="small" tone="quiet" onClick={() => setOpenedBy('BUTTON')}>
          Mallar<span className="visually-hidden">{` till ${about}`}</span>
        </Button>
        {left > 0 ? (
          <span className="muted field-help">{`${left} att fylla i. Tabb går till nästa.`}</span>
        ) : (
          <span className="muted field-help text-tools-key">eller skriv /</span>
        )}
      </p>
      {openedBy !== null && (
        <TemplateDialog about={about} partyKind={partyKind} onChoose={put} onClose={handleClose} />
      )}
    </>
  );
}
