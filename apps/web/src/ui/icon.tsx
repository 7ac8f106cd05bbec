import './icon.css';

const PATHS = {
  alert: 'M8 1.8 15 14H1Zm0 4.4v3.6m0 2.1v.2',
  bell: 'M8 1.5a4.2 4.2 0 0 0-4.2 4.2c0 3.6-1.3 4.9-1.8 5.6h12c-.5-.7-1.8-2-1.8-5.6A4.2 4.2 0 0 0 8 1.5M6.4 13.3a1.7 1.7 0 0 0 3.2 0',
  check: 'm2.5 8.5 3.5 3.5 7.5-8',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  down: 'm3 5.5 5 5 5-5',
  edit: 'M10.8 2.7l2.5 2.5L5.5 13l-3.2.7.7-3.2Z',
  external: 'M9.5 2.5h4v4M13 3 7.5 8.5M12 9.5v4H2.5V4h4',
  file: 'M3.5 1.5h6l3 3v10h-9Zm6 0v3h3',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m0 5.7V11m0-6.4v.2',
  left: 'm10.5 3-5 5 5 5',
  lock: 'M3.5 7.5h9v6h-9Zm2-.2V5a2.5 2.5 0 0 1 5 0v2.3',
  map: 'M1.5 3.5 6 2l4 1.5L14.5 2v10.5L10 14l-4-1.5L1.5 14ZM6 2v10.5M10 3.5V14',
  menu: 'M2 4h12M2 8h12M2 12h12',
  minus: 'M2.5 8h11',
  more: 'M3.5 8h.1m4.4 0h.1m4.4 0h.1',
  moon: 'M13.5 9.6A6 6 0 1 1 6.4 2.5a5 5 0 0 0 7.1 7.1Z',
  plus: 'M8 2.5v11M2.5 8h11',
  print: 'M4.5 5.5v-4h7v4m-7 6h-2v-6h11v6h-2m-7-2h7v5h-7Z',
  right: 'm5.5 3 5 5-5 5',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2m3.7 8.7 3.8 3.8',
  send: 'M1.5 8 14.5 2l-4 12-3-4.5ZM7.5 9.5l7-7.5',
  sort: 'm4.5 6 3.5-4 3.5 4m-7 4 3.5 4 3.5-4',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6m0-4v1.5m0 11V15M1 8h1.5m11 0H15M3 3l1 1m8 8 1 1m0-10-1 1m-8 8-1 1',
  trash: 'M2.5 4h11M6 4V2h4v2M4 4l.7 10h6.6L12 4M6.7 6.5v5m2.6-5v5',
  undo: 'M5.5 2.5 2 6l3.5 3.5M2.5 6h7a4 4 0 0 1 0 8H6',
  up: 'm3 10.5 5-5 5 5',
  upload: 'M8 10.5V2m0 0L4.5 5.5M8 2l3.5 3.5M2 10v4h12v-4',
} as const;

export type IconName = keyof typeof PATHS;

/** A 16 px line drawing, hidden from assistive technology: the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
