import { useEffect, useLayoutEffect, useRef } from 'react'
import type { NoticeHandle } from '../parts/notices.tsx'

/**
 * Says why something does not go on, once for each reason; keeps the words right while they are shown, and takes them
 * back when it goes on. Whoever puts them away does not see them again for the same reason.
 *
 * @param reason stays the same while there is no other; `null` while all is well
 */
export function useTroubleNotice(
  reason: string | null,
  text: string | null,
  { notice, show, dismiss }: NoticeHandle,
): void {
  const said = useRef<string | null>(null)
  const shown = useRef(notice)
  useLayoutEffect(() => {
    shown.current = notice
  })
  useEffect(() => {
    // Another notice, or none, has taken its place.
    const isShown = said.current !== null && shown.current?.text === said.current
    if (reason === null || text === null || (said.current !== null && !isShown)) return
    said.current = text
    show({ tone: 'warning', text, stays: true })
  }, [reason, text, show])
  useEffect(
    () => () => {
      if (said.current !== null && shown.current?.text === said.current) dismiss()
      said.current = null
    },
    [reason, dismiss],
  )
}
