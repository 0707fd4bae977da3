import type { ReactElement } from 'react'

/** The colour of a series, beside its name; in forced colours its pattern. */
export function Swatch({
  id,
  series,
  tone,
  listed = true,
}: {
  readonly id: string
  readonly series: number
  readonly tone: string | undefined
  readonly listed?: boolean
}): ReactElement {
  return (
    <svg className="loggia-usage-swatch" width="8" height="8" aria-hidden="true">
      <path
        className="loggia-usage-bars"
        data-tone={tone}
        data-listed={listed}
        fill={`url(#${id}${series})`}
        d="M0 0h8v8h-8z"
      />
    </svg>
  )
}

/** Hatchings for forced colours, where all series have one colour. */
const hatchings = [
  'M0 0h8v8h-8z',
  'M-2 2l4-4M0 8l8-8M6 10l4-4',
  'M0 2h8M0 6h8',
  'M1 1h2v2h-2zM5 5h2v2h-2z',
  'M2 0v8M6 0v8',
  'M0 4h8M4 0v8',
]

/** The hatchings of a chart by the names `${id}0`, `${id}1`, … */
export function Hatchings({ id }: { readonly id: string }): ReactElement {
  return (
    <svg className="loggia-hidden" width="0" height="0" aria-hidden="true">
      <defs>
        {hatchings.map((path, at) => (
          <pattern
            key={path}
            id={`${id}${at}`}
            className="loggia-usage-hatching"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <path d={path} data-solid={at === 0} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
