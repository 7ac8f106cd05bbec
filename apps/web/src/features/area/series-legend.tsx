interface SampleProps {
  className: string;
}

function Sample({ className }: SampleProps) {
  return (
    <svg className="chart-sample" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
      <rect className={className} x="1" y="2" width="22" height="10" />
    </svg>
  );
}

/** What the marks of the long chart mean. */
export function SeriesLegend({ hasSpans }: { hasSpans: boolean }) {
  return (
    <>
      <span>
        <Sample className="chart-bar" />
        Händelser
      </span>
      <span>
        <Sample className="chart-bar-above" />
        Fler än väntat (prick över stapeln)
      </span>
      <span>
        <Sample className="chart-band" />
        Väntat
      </span>
      <span>
        <svg className="chart-sample" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
          <path className="chart-middle" d="M1 7h22" />
        </svg>
        Median
      </span>
      {hasSpans && (
        <>
          <span>
            <Sample className="chart-span chart-span-planned" />
            Insats planerad
          </span>
          <span>
            <Sample className="chart-span chart-span-ongoing" />
            Insats pågår
          </span>
          <span>
            <Sample className="chart-span chart-span-done" />
            Insats avslutad
          </span>
        </>
      )}
      <span>Nivån visas som höjd och färg, 0–4</span>
    </>
  );
}
