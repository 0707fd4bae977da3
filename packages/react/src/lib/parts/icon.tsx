import type { ReactElement } from 'react'

/** Strokes on a 16 by 16 grid. */
export const shapes = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  refresh: 'M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 2v3h-3',
  fullscreen: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  shrink: 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  download: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M3 13.5h10',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  down: 'M4 6.5 8 10.5l4-4',
  ascending: 'M8 13V3M4 7l4-4 4 4',
  descending: 'M8 3v10M4 9l4 4 4-4',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
  done: 'M3 8.5 6.5 12 13 4.5',
  close: 'm4 4 8 8M12 4l-8 8',
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5V9.5M8 11.6v.1',
  active: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  rotated:
    'M3 7a5.2 5.2 0 0 1 9-2.6L13 5.5M13 2.5v3h-3M13 9a5.2 5.2 0 0 1-9 2.6L3 10.5M3 13.5v-3h3',
  expired: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.5 1.5',
  inactive: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 12.2l8.4-8.4',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof shapes

/** A drawing beside words that say the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return icon(name)
}

/** The same for what is drawn many times, without a component. */
export function icon(name: IconName): ReactElement {
  return drawing(name, shapes[name])
}

/** A drawing that only one table needs. */
export function Drawing({
  name,
  shape,
}: {
  readonly name: string
  readonly shape: string
}): ReactElement {
  return drawing(name, shape)
}

function drawing(name: string, shape: string): ReactElement {
  return (
    <svg className="loggia-icon" data-icon={name} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}
