import { valueAt } from '@samlad/report-forms/describe.js';
import { FieldGroup } from '@/ui/field';
import { controlId } from '../answer-path';
import type { FieldOf, HolderProps } from './answer-props';

/** Several answers that belong together. */
export function GroupAnswer({ field, path, value, label, Member }: HolderProps<FieldOf<'GROUP'>>) {
  return (
    <div id={controlId(path)}>
      <FieldGroup label={label ?? field.label}>
        <div className="report-row-fields">
          {field.fields.map((member) => (
            <Member
              key={member.key}
              field={member}
              path={[...path, member.key]}
              value={valueAt(value, [member.key])}
            />
          ))}
        </div>
      </FieldGroup>
    </div>
  );
}
