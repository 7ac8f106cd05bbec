import { Disclosure } from '@/ui/disclosure';
import { Icon } from '@/ui/icon';

const SHORT = 12;

/** That the picture of the week can no longer change, and the sum that proves it. */
export function FrozenPicture({ hash }: { hash: string }) {
  return (
    <div className="week-frozen">
      <p>
        <Icon name="lock" /> <strong>Bilden är fryst.</strong> Kontrollsumma{' '}
        <code>{hash.slice(0, SHORT)}</code>
      </p>
      <Disclosure summary="Visa hela kontrollsumman">
        <code className="week-frozen-hash">{hash}</code>
        <p className="muted">
          SHA-256 över den gemensamma bilden när veckan stängdes. Samma bild ger alltid samma summa.
        </p>
      </Disclosure>
    </div>
  );
}
