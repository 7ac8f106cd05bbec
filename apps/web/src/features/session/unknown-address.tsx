import { Notice } from '@/ui/states';

/** Told to whoever typed an address that no organisation here has. */
export function UnknownAddress() {
  return (
    <Notice tone="warning" title="Vi hittar ingen organisation för den adressen." live>
      <p>Se efter att den är rätt skriven, eller välj din organisation här nedanför.</p>
    </Notice>
  );
}
