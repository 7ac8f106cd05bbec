import type { FieldHelp } from '@samlad/report-forms/fields.js';
import { provisionText } from '@samlad/report-forms/provisions.js';
import { Disclosure } from '@/ui/disclosure';
import './guarded-text.css';

/** What may be written in a text, one good and one bad example, and the provision; folded away until asked for. */
export function TextHelp({ help, label }: { help: FieldHelp; label: string }) {
  return (
    <div className="text-help">
      <Disclosure
        summary={
          <>
            Vad får jag skriva?<span className="visually-hidden">{` ${label}`}</span>
          </>
        }
      >
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
      </Disclosure>
    </div>
  );
}
