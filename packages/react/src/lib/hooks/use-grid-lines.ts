import { instant, type Entry } from '@loggia/core'
import { useMemo } from 'react'
import { linesOf, type Lines } from '../model/lines.ts'
import type { Row } from '../model/row.ts'
import type { Days } from '../words/days.ts'

const none: ReadonlySet<string> = new Set()

/** The lines of a grid, made anew only when rows come, open or close. */
export function useGridLines<E extends Entry>(
  rows: readonly Row<E>[],
  /** `null` for no headers of days. */
  days: Days | null,
  open: ReadonlySet<string> = none,
): Lines {
  return useMemo(() => {
    const dayOf = days && (({ entry }: Row<E>) => dayAt(instant(entry.timestamp), days))
    return linesOf(rows, open, dayOf)
  }, [rows, days, open])
}

/** What has no moment stands under a header of its own. */
function dayAt(time: number | null, days: Days): { name: string; time: number | null } {
  return { name: time === null ? '' : days.nameOf(time), time }
}
