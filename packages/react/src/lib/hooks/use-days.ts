import { useCallback, useMemo, useState } from 'react'
import { useWakeUp } from '../account/use-wake-up.ts'
import { endOfDay } from '../retention/end-of-day.ts'
import { daysIn, type Days } from '../words/days.ts'
import { useViewer } from '../words/viewer.tsx'

/**
 * The days of the viewer's zone; `null` while nobody wants them. At midnight, or when the page shows again after
 * it, they have other names.
 */
export function useDays(wanted: boolean): Days | null {
  const {
    locale,
    time: { zone },
  } = useViewer()
  const [now, setNow] = useState(() => Date.now())
  const midnight = useMemo(() => (wanted ? endOfDay(now, zone) : null), [wanted, now, zone])
  useWakeUp(
    midnight,
    useCallback(() => setNow(Date.now()), []),
  )
  return useMemo(() => (wanted ? daysIn(locale, zone, now) : null), [wanted, locale, zone, now])
}
