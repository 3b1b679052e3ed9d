import type { ReactNode } from 'react';

const PATHS = {
  logo: 'M3 7.5q2.25-2 4.5 0t4.5 0 4.5 0 4.5 0M3 12q2.25-2 4.5 0t4.5 0 4.5 0 4.5 0M3 16.5q2.25-2 4.5 0t4.5 0 4.5 0 4.5 0',
  inbox: 'M4 13l2.5-7h11L20 13v5H4v-5h4.5l1 2h5l1-2H20',
  reports: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  claims: 'M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5',
  scales: 'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5h5zM19 7l-2.5 6.5h5z',
  channels: 'M4 8h14l-3-3M20 16H6l3 3',
  watch: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20',
  settings:
    'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  check: 'M5 12.5l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  loop: 'M5 9a7.5 7.5 0 0 1 13-2l1.5 2M19.5 4v5h-5M19 15a7.5 7.5 0 0 1-13 2l-1.5-2M4.5 20v-5h5',
  target: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 12.5v-.5',
  forward: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19z',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.5M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  send: 'M12 15V4M8 8l4-4 4 4M5 14v6h14v-6',
  receive: 'M12 4v11M8 11l4 4 4-4M5 14v6h14v-6',
  plus: 'M12 5v14M5 12h14',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  swap: 'M4 8h14l-3-3M20 16H6l3 3',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a word; never the only bearer of a meaning. `flip` mirrors it on right-to-left pages. */
export function Icon({
  name,
  size = 16,
  flip = false,
}: {
  name: IconName;
  size?: number;
  flip?: boolean;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 20 ? 2 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={flip ? 'flip' : undefined}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
