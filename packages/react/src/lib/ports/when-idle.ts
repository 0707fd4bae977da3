/**
 * Calls back when the browser has nothing else to do. Returns what prevents it.
 *
 * @param patience milliseconds after which a browser that is never at rest is not waited for
 */
export function whenIdle(call: () => void, patience: number): () => void {
  // Safari has none.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(call, 0)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(call, { timeout: patience })
  return () => cancelIdleCallback(idle)
}
