import { useEffect, useRef } from 'react'

/**
 * Tells the developer when a new adapter comes with every rendering.
 *
 * @param settled what the latest answer was kept in; it changes with every answer
 */
export function useAdapterCheck(adapter: object, settled: object | null): void {
  const before = useRef({ adapter, settled, remade: 0 })
  useEffect(() => {
    const last = before.current
    const same = adapter === last.adapter
    const remade = same ? 0 : last.remade + (settled === last.settled ? 0 : 1)
    before.current = { adapter, settled, remade }
    // Once may be a change of source that coincides with an answer; this often it is the answers that make adapters.
    // oxlint-disable-next-line no-console -- it is for the developer, who would otherwise look for the loop
    if (remade === tooOften && last.remade < tooOften) console.error(message)
  })
}

const tooOften = 5

const message =
  'Every rendering passes a new adapter, which is asked anew. Make it once, or with useMemo. [unstable-adapter]'
