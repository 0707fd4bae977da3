import { useSyncExternalStore } from 'react'

/** Whether anybody can see an answer, and whether one can come. */
export interface Presence {
  readonly visible: boolean
  readonly online: boolean
}

/** Follows whether the page is shown and the browser is connected. */
export function usePresence(): Presence {
  return {
    visible: useSyncExternalStore(onVisibility, isVisible, yes),
    online: useSyncExternalStore(onConnection, isOnline, yes),
  }
}

function onVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

function onConnection(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

const isVisible = (): boolean => !document.hidden
const isOnline = (): boolean => navigator.onLine
/** On a server. */
const yes = (): boolean => true
