import './commitment-marks.css';

/** How much of the planned dose is done, as a small bar; the figures stand beside it. */
export function DoseBar({ share }: { share: number }) {
  const width = `${Math.min(1, share) * 100}%`;
  return (
    <svg className="measure-meter" aria-hidden="true">
      <rect width={width} height="100%" />
    </svg>
  );
}
