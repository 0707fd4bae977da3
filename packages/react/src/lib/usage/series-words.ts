import { use } from 'react'
import { EventCategoriesContext } from '../cells/event-categories.ts'
import type { UsageMessages } from '../words/usage-messages.ts'
import type { Viewer } from '../words/viewer.tsx'
import type { Bar, Bars } from './bars.ts'
import type { Series } from './series.ts'

/** What a series is called. */
export function seriesLabel(
  { kind, name }: Series,
  words: UsageMessages,
  { words: common }: Viewer,
): string {
  if (kind === 'family') return words.usageFamilies[name as keyof UsageMessages['usageFamilies']]
  if (kind === 'nothing') return common.notRecorded
  if (kind === 'others') return words.usageOthers
  return kind === 'all' ? words.usageRecorded : name
}

/**
 * The names of the colour of each series for the style sheet. Events have that of their chips; those that share one are
 * told apart by how light they are.
 */
export function useSeriesTones(series: readonly Series[]): readonly string[] {
  const categories = use(EventCategoriesContext)
  const familyOf = (name: string): string | undefined =>
    Object.hasOwn(categories, name) ? categories[name]?.family : undefined
  const met = new Map<string, number>()
  return series.map(({ kind, name }) => {
    if (kind === 'family') return name
    const family = kind === 'category' ? familyOf(name) : undefined
    if (kind !== 'value' && kind !== 'category') return kind
    const tone = family ?? 'value'
    const before = met.get(tone) ?? 0
    met.set(tone, before + 1)
    return family ? `${family} shade-${before}` : `value-${before}`
  })
}

/** A bar in a sentence: `Fri, Mar 6, 12:00 – 13:00 UTC: 12 requests, 2xx 9, 5xx 3, 4 still listed`. */
export function barText(
  bar: Bar,
  { series }: Pick<Bars, 'series'>,
  range: string,
  collection: string,
  words: UsageMessages,
  viewer: Viewer,
): string {
  const parts = series.flatMap((each, at) => {
    const total = bar.parts[at]?.total ?? 0
    return each.kind === 'all' || total === 0
      ? []
      : [`${seriesLabel(each, words, viewer)} ${viewer.count(total).text}`]
  })
  const sum = words.usageSum(
    viewer.count(bar.total),
    viewer.count(bar.live),
    collection,
    null,
    null,
  )
  const list = new Intl.ListFormat(viewer.locale, { type: 'unit' })
  return `${range}: ${list.format([sum, ...parts])}`
}
