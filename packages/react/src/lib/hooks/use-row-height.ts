import type { Density } from '@loggia/core'
import { useLayoutEffect, useState, type RefObject } from 'react'

const usual = { comfortable: 36, compact: 32, dense: 28 } as const

/** The height of one kind of line in pixels, as the style sheet and the host's own styles make it. */
export function useRowHeight(
  frame: RefObject<HTMLElement | null>,
  density: Density,
  /** Whether there are any. */
  present: boolean,
  kind: 'loggia-row' | 'loggia-day' = 'loggia-row',
): number {
  const [measured, setMeasured] = useState<Measured>()
  useLayoutEffect(() => {
    const row = frame.current?.querySelector(`tbody tr.${kind}`)
    const height = row?.getBoundingClientRect().height
    if (!height) return
    // oxlint-disable-next-line react-hooks/set-state-in-effect -- only a layout can tell the height
    setMeasured((before) => (height === heightOf(before, density) ? before : { density, height }))
  }, [frame, density, present, kind])
  return heightOf(measured, density)
}

interface Measured {
  readonly density: Density
  readonly height: number
}

function heightOf(measured: Measured | undefined, density: Density): number {
  return measured?.density === density ? measured.height : usual[density]
}
