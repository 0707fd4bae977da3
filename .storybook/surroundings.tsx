import { ViewerProvider, type Messages, type ViewerOptions } from '@loggia/react'
import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect, type ReactNode } from 'react'
import { colorSchemes } from './color-schemes.ts'
import { languages, type LanguageName } from './languages.ts'
import { zones, type ZoneName } from './zones.ts'
import { pretendMedia, type PretendedMedia } from './media.ts'
import './surroundings.css'

/** The page around a story: what the toolbars say, and the height of a page. */
export const inSurroundings: Decorator = (Story, { args, globals, viewMode }) => {
  const { theme, density, direction, language, timeZone, contrast, motion } = globals as Globals
  document.documentElement.style.colorScheme = colorSchemes[theme]
  const written = language === 'arabic' ? 'rtl' : direction
  // What is told around stories of a document is English.
  const inDocument = viewMode === 'docs'
  document.documentElement.dir = inDocument ? 'ltr' : written
  const viewer = viewerOf(language, timeZone, args)
  return (
    <Pretending contrast={contrast} motion={motion}>
      <div
        className="page"
        data-view={viewMode}
        dir={inDocument ? written : undefined}
        style={{ colorScheme: colorSchemes[theme] }}
      >
        <MaybeViewer {...viewer}>
          {/* What a story sets itself wins over the toolbars. */}
          <Story args={{ theme, density, ...args, ...viewer }} />
        </MaybeViewer>
      </div>
    </Pretending>
  )
}

interface Globals extends PretendedMedia {
  readonly theme: keyof typeof colorSchemes
  readonly density: string
  readonly direction: 'ltr' | 'rtl'
  readonly language: LanguageName
  readonly timeZone: ZoneName
}

/** What stories are told so that their texts are the same everywhere; it is no choice of theirs. */
const told = new Set<unknown>(['UTC', 'en-US', undefined])

function viewerOf(language: LanguageName, zone: ZoneName, args: Args): ViewerOptions {
  const chosen = languages[language]
  return {
    ...(chosen === null
      ? {}
      : {
          ...(told.has(args.locale) ? { locale: chosen.locale } : {}),
          messages: { ...chosen.messages, ...args.messages },
        }),
    ...(zone === 'usual' || !told.has(args.timeZone) ? {} : { timeZone: zones[zone] }),
  }
}

interface Args {
  readonly locale?: unknown
  readonly timeZone?: unknown
  readonly messages?: Partial<Messages>
}

/** Parts that stand alone take the viewer from around them. */
function MaybeViewer({
  children,
  ...viewer
}: ViewerOptions & { readonly children: ReactNode }): ReactNode {
  if (Object.keys(viewer).length === 0) return children
  return <ViewerProvider {...viewer}>{children}</ViewerProvider>
}

function Pretending({
  contrast,
  motion,
  children,
}: PretendedMedia & { readonly children: ReactNode }): ReactNode {
  // At every rendering, for styles that are edited come as new sheets.
  useLayoutEffect(() => pretendMedia({ contrast, motion }))
  return children
}
