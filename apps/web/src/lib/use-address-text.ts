import { useEffect, useState } from 'react';
import { useAddress } from './use-address';

const PAUSE_MS = 200;

/** Text that is typed: shown at once and put in the address when the typing pauses, so that no key is lost. */
export function useAddressText(name: string): readonly [string, (text: string) => void] {
  const [address, change] = useAddress();
  const kept = address.get(name) ?? '';
  const [typed, setTyped] = useState(kept);
  const [seen, setSeen] = useState(kept);
  const [written, setWritten] = useState(kept);
  if (kept !== seen) {
    setSeen(kept);
    if (kept !== written) setTyped(kept);
  }
  useEffect(() => {
    if (typed === kept) return;
    const timer = setTimeout(() => {
      setWritten(typed);
      change({ [name]: typed || null });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, kept, name, change]);
  return [typed, setTyped];
}
