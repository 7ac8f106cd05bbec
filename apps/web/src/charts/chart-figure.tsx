import type { ReactNode } from 'react';
import { Disclosure } from '@/ui/disclosure';
import './chart.css';

interface ChartFigureProps {
  children: ReactNode;
  /** What the marks mean. */
  legend?: ReactNode;
  /** The same figures as a table, behind "Visa som tabell". */
  table: ReactNode;
  /** How the figures were made, behind "Visa beräkningen". */
  method?: ReactNode;
}

/** A chart with its legend, the table behind it and the method. */
export function ChartFigure({ children, legend, table, method }: ChartFigureProps) {
  return (
    <figure className="chart-figure">
      {children}
      {legend && <figcaption className="chart-legend">{legend}</figcaption>}
      <div className="chart-behind no-print">
        {method && <Disclosure summary="Visa beräkningen">{method}</Disclosure>}
        <Disclosure summary="Visa som tabell">{table}</Disclosure>
      </div>
    </figure>
  );
}
