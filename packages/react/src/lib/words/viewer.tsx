import type { Total } from '@loggia/core'
import { createContext, use, useMemo, type ReactElement, type ReactNode } from 'react'
import { english, type Count, type Messages } from './messages.ts'
import { timeFormats, type TimeFormats } from './time-formats.ts'

/** Who looks at a table: their language, their zone, their words. */
export interface ViewerOptions {
  /** BCP 47. Default: the browser's. */
  readonly locale?: string | undefined
  /** IANA name such as `America/New_York`. Default: the browser's. */
  readonly timeZone?: string | undefined
  /** Words that replace the English ones. */
  readonly messages?: Partial<Messages> | undefined
}

/** The viewer as parts need them. */
export interface Viewer {
  readonly words: Messages
  readonly time: TimeFormats
  readonly count: (value: number) => Count
}

/** Tells the parts within who looks at them. Tables have one inside; parts used alone fall back to the browser's. */
export function ViewerProvider({
  locale,
  timeZone,
  messages,
  children,
}: ViewerOptions & { readonly children: ReactNode }): ReactElement {
  const viewer = useMemo(
    () => viewerOf({ locale, timeZone, messages }),
    [locale, timeZone, messages],
  )
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** Who looks at this part. */
export function useViewer(): Viewer {
  return use(ViewerContext) ?? (fallback ??= viewerOf({}))
}

/** A total in words; `null` when it is not known. */
export function totalText(total: Total, { words, count }: Viewer): string | null {
  return total.relation === 'unknown' ? null : words.total(count(total.count), total.relation)
}

function viewerOf({ locale, timeZone, messages }: ViewerOptions): Viewer {
  const numbers = new Intl.NumberFormat(locale)
  return {
    words: { ...english, ...messages },
    time: timeFormats(locale, timeZone, Date.now()),
    count: (value) => ({ value, text: numbers.format(value) }),
  }
}

const ViewerContext = createContext<Viewer | null>(null)

let fallback: Viewer | undefined
