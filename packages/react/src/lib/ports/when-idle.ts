/**
 * Calls back when the browser has nothing else to do.
 *
 * @param patience milliseconds after which a browser that is never at rest is not waited for
 */
export function whenIdle(call: () => void, patience: number): void {
  // Safari has none.
  if (typeof requestIdleCallback === 'undefined') setTimeout(call)
  else requestIdleCallback(call, { timeout: patience })
}
