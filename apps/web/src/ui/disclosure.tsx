import type { ReactNode } from 'react';
import { Icon } from './icon';
import './disclosure.css';

interface DisclosureProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
}

/** Text that can be folded away; the browser's own details element. */
export function Disclosure({ summary, children, open, onToggle }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="right" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
