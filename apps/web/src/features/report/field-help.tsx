import { provisionText } from '@samlad/report-forms/provisions.js';
import type { FieldHelp as Help } from '@samlad/report-forms/fields.js';
import { Disclosure } from '@/ui/disclosure';

/** What may be written in a field, one good and one bad example, and the provision behind it. */
export function FieldHelp({ help, label }: { help: Help; label: string }) {
  return (
    <div className="report-help">
      <Disclosure
        summary={
          <>
            Vad får jag skriva?<span className="visually-hidden">{` ${label}`}</span>
          </>
        }
      >
        <HelpWords help={help} />
      </Disclosure>
    </div>
  );
}

/** The words of a field's help. */
export function HelpWords({ help }: { help: Help }) {
  return (
    <dl>
      <dt>Skriv</dt>
      <dd>{help.may}</dd>
      <dt>Bra</dt>
      <dd>{help.goodExample}</dd>
      <dt>Inte så här</dt>
      <dd>{help.badExample}</dd>
      <dt>Grund</dt>
      <dd>{provisionText(help.provision)}</dd>
    </dl>
  );
}
