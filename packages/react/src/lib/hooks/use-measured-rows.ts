import { useEffect, useLayoutEffect, useReducer, useState, type RefObject } from 'react'
import type { MeasuredLines, MeasuredRows } from '../model/measured-rows.ts'
import type { Geometry } from '../model/virtual-rows.ts'

/** What lines of unknown heights are drawn from. */
export interface MeasuredOptions extends Geometry {
  readonly scroller: RefObject<HTMLElement | null>
  /** Adds lines that are drawn wherever one is to those in view. */
  readonly drawn: (inView: readonly number[], first: number) => readonly number[]
}

/**
 * The lines in view where some are as high as they turn out to be; `awaited` before what measures them is fetched,
 * `unavailable` where it cannot be had.
 */
export function useMeasuredRows(
  options: MeasuredOptions,
  wanted: boolean,
): MeasuredLines | 'awaited' | 'unavailable' {
  const { scroller } = options
  const [rows, setRows] = useState<MeasuredRows | null>(null)
  const [failed, setFailed] = useState(false)
  const [version, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!wanted) return undefined
    let gone = false
    import('../model/measured-rows.ts').then(
      ({ measuredRows }) => {
        if (!gone && scroller.current) setRows(measuredRows(scroller.current, render))
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      setRows(null)
    }
  }, [wanted, scroller])
  // The library is asked anew after each change that it told of.
  const lines = rows?.lines({ ...options, version })
  useLayoutEffect(() => rows?.mount(), [rows])
  useLayoutEffect(() => rows?.update())
  return lines ?? (failed ? 'unavailable' : 'awaited')
}
