import { useCallback, useMemo, useState } from 'react'
import { useWakeUp } from '../account/use-wake-up.ts'
import { dayEnd } from '../retention/day-end.ts'
import { daysIn, type Days } from '../words/days.ts'
import { useViewer } from '../words/viewer.tsx'
import { useHydrated } from './use-hydrated.ts'

/**
 * The days of the viewer's zone; `null` while nobody wants them. At midnight, or when the page shows again after
 * it, they have other names. What a server renders has no today, since it may be seen on another day.
 */
export function useDays(wanted: boolean): Days | null {
  const {
    locale,
    time: { zone },
  } = useViewer()
  const hydrated = useHydrated()
  const [clock, setClock] = useState(() => Date.now())
  const now = hydrated ? clock : longAgo
  const days = useMemo(
    () => (wanted ? daysIn(locale, zone, now) : null),
    [wanted, locale, zone, now],
  )
  const midnight = useMemo(() => days && dayEnd(clock, days.nameOf), [days, clock])
  useWakeUp(
    midnight,
    useCallback(() => setClock(Date.now()), []),
  )
  return days
}

const longAgo = 0
