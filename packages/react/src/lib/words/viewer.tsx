import type { Total } from '@loggia/core'
import { createContext, use, useMemo, useState, type ReactElement, type ReactNode } from 'react'
import { useHydrated } from '../hooks/use-hydrated.ts'
import type { Messages } from './messages.ts'
import { english, type Count, type TableMessages } from './table-messages.ts'
import { timeFormats, type TimeFormats } from './time-formats.ts'

/** Who looks at a table: their language, their zone, their words. */
export interface ViewerOptions {
  /** BCP 47. Default: the browser's. */
  readonly locale?: string | undefined
  /** IANA name such as `America/New_York`. Default: the browser's. */
  readonly timeZone?: string | undefined
  /** Words that replace the English ones. Keep it the same object between renderings. */
  readonly messages?: Partial<Messages> | undefined
}

/** The viewer as parts need them. */
export interface Viewer {
  readonly words: TableMessages
  /** BCP 47, for formats that only some parts need; `undefined` stands for the browser's. */
  readonly locale: string | undefined
  /** The host's own words, for parts that bring more of them. */
  readonly ownWords: Partial<Messages>
  readonly time: TimeFormats
  readonly count: (value: number) => Count
  /** A number of characters as a size: `57 kB`. */
  readonly size: (characters: number) => string
}

/**
 * Tells the parts within who looks at them. Tables have one inside; parts used alone fall back to the browser's.
 *
 * A server does not know the viewer: what it renders, and the first rendering on it, is in English and UTC
 * unless the host says otherwise.
 */
export function ViewerProvider({
  locale,
  timeZone,
  messages,
  children,
}: ViewerOptions & { readonly children: ReactNode }): ReactElement {
  const hydrated = useHydrated()
  const [opened] = useState(Date.now)
  const viewer = useMemo(() => {
    const unknown = hydrated ? {} : { locale: 'en', timeZone: 'UTC' }
    const options = {
      locale: locale ?? unknown.locale,
      timeZone: timeZone ?? unknown.timeZone,
      messages,
    }
    return viewerOf(options, hydrated ? opened : longAgo)
  }, [locale, timeZone, messages, hydrated, opened])
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** Who looks at this part. */
export function useViewer(): Viewer {
  return use(ViewerContext) ?? (fallback ??= viewerOf({}, Date.now()))
}

/** The words of a part beside those of a table, in the host's translation where there is one. */
export function useWords<Words extends Partial<Messages>>(english: Words): Words {
  const { ownWords } = useViewer()
  return useMemo(() => ({ ...english, ...ownWords }), [english, ownWords])
}

/** A total in words; `null` when it is not known. */
export function totalText(total: Total, { words, count }: Viewer): string | null {
  return total.relation === 'unknown' ? null : words.total(count(total.count), total.relation)
}

/** So that moments have their year, whatever year it is when what a server has rendered comes to a browser. */
const longAgo = 0

function viewerOf({ locale: wanted, timeZone, messages }: ViewerOptions, now: number): Viewer {
  const locale = knownLocale(wanted)
  const numbers = new Intl.NumberFormat(locale)
  return {
    words: { ...english, ...messages },
    locale,
    ownWords: messages ?? {},
    time: timeFormats(locale, timeZone, now),
    count: (value) => ({ value, text: numbers.format(value) }),
    size: (characters) => sizeText(characters, locale),
  }
}

function sizeText(characters: number, locale: string | undefined): string {
  const [unit, length] = characters < 1e6 ? ['kilobyte', 1e3] : ['megabyte', 1e6]
  const format = { style: 'unit', unit, maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(locale, format).format(characters / length)
}

/** What Intl does not take, such as `en_US`, falls back to the browser's instead of taking the page down. */
function knownLocale(locale: string | undefined): string | undefined {
  try {
    return locale === undefined ? undefined : Intl.getCanonicalLocales(locale)[0]
  } catch {
    return undefined
  }
}

const ViewerContext = createContext<Viewer | null>(null)

let fallback: Viewer | undefined
