import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type AddressChange, useAddress } from '@/lib/use-address';

/** A link to the same page with something more in its address; the way back closes it again. */
export function AddressLink({ change, children }: { change: AddressChange; children: ReactNode }) {
  const [address] = useAddress();
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return (
    <Link to={`?${next}`} preventScrollReset>
      {children}
    </Link>
  );
}
