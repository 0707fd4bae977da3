import type { ReactElement } from 'react'

/** Percents of the height. They mean nothing, and look like it. */
const heights = [24, 36, 30, 44, 52, 40, 28, 34, 46, 58, 50, 38]

/** Bars without colour, as high as the real ones, until those are there; nothing but their room when none come. */
export function UsageSkeleton({
  height,
  still,
}: {
  readonly height: number
  readonly still: boolean
}): ReactElement {
  const count = still ? 0 : heights.length * 3
  return (
    <svg className="loggia-usage-drawing" width="100%" height={height} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <rect
          key={at}
          className="loggia-usage-bone"
          x={`${((at + 0.15) / count) * 100}%`}
          width={`${70 / count}%`}
          y={`${100 - (heights[at % heights.length] ?? 0)}%`}
          height="100%"
        />
      ))}
    </svg>
  )
}
