import { createContext, use, useEffect, useState, type ReactElement, type ReactNode } from 'react'

/** Lets the parts within say something to screen readers, through one live region for all of them. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactElement {
  const [said, setSaid] = useState('')
  useEffect(() => {
    // Emptied, so that the same words are news again.
    const timer = setTimeout(() => setSaid(''), 2000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <AnnouncerContext value={setSaid}>
      {children}
      <span className="loggia-hidden" role="status">
        {said}
      </span>
    </AnnouncerContext>
  )
}

/** Says something calmly, to screen readers only. */
export function useAnnounce(): (text: string) => void {
  return use(AnnouncerContext)
}

const AnnouncerContext = createContext<(text: string) => void>(() => undefined)
