import { useId, useState, type ReactNode } from 'react';
import './tooltip.css';

interface TooltipProps {
  /** Words only; what must be read by everybody belongs on the page, not here. */
  text: ReactNode;
  /** The accessible name when the children are a drawing. */
  label?: string;
  children: ReactNode;
}

/** A short explanation on hover, focus or tap; Escape hides it and it stays while pointed at. */
export function Tooltip({ text, label, children }: TooltipProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <span className="tooltip" onPointerEnter={() => setShown(true)} onPointerLeave={() => setShown(false)}>
      <button
        type="button"
        className="tooltip-opener"
        aria-label={label}
        aria-describedby={id}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setShown(false);
        }}
      >
        {children}
      </button>
      <span id={id} role="tooltip" className={shown ? 'tooltip-text' : 'visually-hidden'}>
        {text}
      </span>
    </span>
  );
}
