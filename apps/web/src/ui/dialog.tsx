import { useLayoutEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Button } from './button';
import './dialog.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the bottom, the main one last. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** `side` slides in at the right edge and keeps the page readable beside it. */
  place?: 'middle' | 'side';
  /** Asks before it closes by Escape or the cross once something has been typed. */
  keepsTyped?: boolean;
}

/** A native modal dialog: a control with `autoFocus` begins, else the first of what is to be filled in; focus is kept inside, Escape closes, focus returns to where it was. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

const FIELDS = '.dialog-body :is(input, select, textarea):enabled';

function OpenDialog({
  onClose,
  title,
  children,
  actions,
  size = 'medium',
  place = 'middle',
  keepsTyped = false,
}: Omit<DialogProps, 'open'>) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isTyped, setTyped] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const handleClose = () => (keepsTyped && isTyped ? setAsking(true) : onClose());
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const dialog = box.current;
    const wanted = dialog?.contains(document.activeElement) ? document.activeElement : null;
    dialog?.showModal();
    const first = keepsTyped ? dialog?.querySelector(FIELDS) : null;
    const begins = wanted ?? first;
    if (begins instanceof HTMLElement) begins.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before, keepsTyped]);
  return (
    <dialog
      ref={box}
      className={classNames('dialog', `dialog-${size}`, place === 'side' && 'dialog-side')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== box.current) return;
        event.preventDefault();
        handleClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <Button tone="quiet" icon="close" iconOnly onClick={handleClose}>
          Stäng
        </Button>
      </div>
      {isAsking && (
        <div className="dialog-ask" role="alert">
          <p>Det du har skrivit är inte sparat.</p>
          <Button tone="primary" onClick={() => setAsking(false)}>
            Fortsätt skriva
          </Button>
          <Button onClick={onClose}>Stäng ändå</Button>
        </div>
      )}
      <div className="dialog-body" onInput={() => setTyped(true)}>
        {children}
      </div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
