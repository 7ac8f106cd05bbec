import { Field, type FieldText } from './field';

interface FileFieldProps extends FieldText {
  /** File name endings, e.g. `.geojson,.json`. */
  accept: string;
  onChange: (file: File | null) => void;
  disabled?: boolean;
}

/** Chooses one file from the device. */
export function FileField({ accept, onChange, disabled, ...text }: FileFieldProps) {
  return (
    <Field {...text}>
      {(control) => (
        <input
          {...control}
          className="control"
          type="file"
          accept={accept}
          disabled={disabled}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
