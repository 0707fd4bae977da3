import { useSyncExternalStore } from 'react'

/** The time in milliseconds, a new one every minute. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, currentMinute, currentMinute)
}

function currentMinute(): number {
  return Math.floor(Date.now() / 60_000) * 60_000
}

function subscribe(tell: () => void): () => void {
  const timer = setInterval(tell, 10_000)
  return () => clearInterval(timer)
}
