import { valueAt, valueText } from '@samlad/report-forms/describe.js';
import type { Field } from '@samlad/report-forms/fields.js';
import { Disclosure } from '@/ui/disclosure';
import { controlId, pathKey } from '../answer-path';
import { useReportForm } from '../report-form-context';
import type { HolderProps } from './answer-props';

/** One answer an area; what is long to choose from is folded under what is chosen. */
export function PerAreaAnswer({ field, path, value, Member }: HolderProps) {
  const { areas, beside, names } = useReportForm();
  const single: Field = { ...field, perArea: false };
  const isFolded = field.type === 'MULTI_CHOICE';
  return (
    <ul id={controlId(path)} className="report-per-area">
      {areas.map(({ code, name }) => {
        const place = [...path, code];
        const own = valueAt(value, [code]);
        const before = beside[pathKey(place)];
        const control = (
          <Member field={single} path={place} value={own} label={name} labelHidden={isFolded} />
        );
        return (
          <li key={code}>
            {isFolded ? (
              <Disclosure
                summary={
                  <>
                    <span className="report-area-name">{name}</span>
                    <span className="report-chosen">{valueText(single, own, names) || 'inget valt'}</span>
                  </>
                }
              >
                {control}
              </Disclosure>
            ) : (
              control
            )}
            {before && <p className="report-before">{`Förra veckan: ${before}`}</p>}
          </li>
        );
      })}
    </ul>
  );
}
