import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/**
 * A piece of state that the host may own: its value wins, and a change that it does not take over does not happen. The
 * way to change it stays the same function.
 *
 * @param owned the host's value; `undefined` leaves it to the table
 * @param initial where it starts; later ones are not looked at
 */
export function useOwned(
  owned: boolean | undefined,
  initial: boolean | (() => boolean),
  onChange: ((next: boolean) => void) | undefined,
): readonly [boolean, (next: boolean) => void] {
  const [own, setOwn] = useState(initial)
  const report = useRef(onChange)
  useLayoutEffect(() => {
    report.current = onChange
  })
  const change = useCallback((next: boolean) => {
    setOwn(next)
    report.current?.(next)
  }, [])
  return [owned ?? own, change]
}
