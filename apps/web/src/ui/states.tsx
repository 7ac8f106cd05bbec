import type { ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import './states.css';

interface SkeletonProps {
  /** Height of the place that is kept, e.g. `12rem`; or a number of text lines. */
  height?: string;
  lines?: number;
  label?: string;
}

/** Keeps the place of what is on its way, so that nothing jumps when it arrives. */
export function Skeleton({ height, lines = 3, label = 'Hämtar…' }: SkeletonProps) {
  return (
    <div className="skeleton-group" aria-busy="true">
      <span className="visually-hidden">{label}</span>
      {height ? (
        <div className="skeleton" style={{ height }} />
      ) : (
        Array.from({ length: lines }, (_, line) => <div key={line} className="skeleton skeleton-line" />)
      )}
    </div>
  );
}

interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

/** Says that there is nothing, why, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children && <div className="state-text">{children}</div>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  title?: ReactNode;
  message: ReactNode;
  /** The number that finds the error in the log. */
  requestId?: string | null;
  onRetry?: () => void;
}

export function ErrorState({
  title = 'Det gick inte att visa det här',
  message,
  requestId,
  onRetry,
}: ErrorStateProps) {
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">
        <Icon name="alert" /> {title}
      </p>
      <div className="state-text">{message}</div>
      {requestId && <p className="state-detail">{`Felnummer: ${requestId}`}</p>}
      {onRetry && <Button onClick={onRetry}>Försök igen</Button>}
    </div>
  );
}

export function OfflineBanner({ online }: { online: boolean }) {
  return (
    <div role="status" className={classNames(!online && 'banner banner-warning')}>
      {!online && (
        <>
          <Icon name="alert" /> Ingen kontakt med servern. Det du skriver sparas på den här enheten tills
          kontakten är tillbaka.
        </>
      )}
    </div>
  );
}

interface NoticeProps {
  tone?: 'info' | 'warning' | 'danger' | 'success';
  title?: ReactNode;
  children?: ReactNode;
  /** Reads the text out when it appears after something the user did. */
  live?: boolean;
}

/** A boxed remark in the flow of the page. */
export function Notice({ tone = 'info', title, children, live }: NoticeProps) {
  const icon = tone === 'success' ? 'check' : tone === 'info' ? 'info' : 'alert';
  return (
    <div className={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
