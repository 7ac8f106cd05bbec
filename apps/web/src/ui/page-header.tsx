import type { ReactNode } from 'react';
import './page-header.css';

interface PageHeaderProps {
  /** Also becomes the title of the browser window. */
  title: string;
  /** One line above the title, such as a way back. */
  above?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1, its actions and the window title. */
export function PageHeader({ title, above, description, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <title>{`${title} – Samlad`}</title>
      <div className="page-header-text">
        {above && <div className="page-header-above">{above}</div>}
        <h1>{title}</h1>
        {description && <div className="page-header-description">{description}</div>}
      </div>
      {actions && <div className="page-header-actions no-print">{actions}</div>}
    </div>
  );
}

/** A row of filters and buttons above a list or a map. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="toolbar" role="group" aria-label={label}>
      {children}
    </div>
  );
}
