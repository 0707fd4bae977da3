import { activityCategories, type ActivityFamily } from '@loggia/core'
import { createContext, use, type Context } from 'react'
import { useViewer } from '../words/viewer.tsx'

/** How a category of events is called and coloured. */
export interface EventCategory {
  /** The words for it: `Webhooks`. */
  readonly label: string
  /** Its colour. Without one it stays neutral. */
  readonly family?: ActivityFamily
}

/** Categories by the name that events carry: `{ backup: { label: 'Backups', family: 'work' } }`. */
export type EventCategories = Readonly<Record<string, EventCategory>>

/** The categories that the events within are looked up in. */
export const EventCategoriesContext: Context<EventCategories> =
  createContext<EventCategories>(activityCategories)

const usual: ReadonlyMap<string, EventCategory> = new Map(Object.entries(activityCategories))

/** What is known of a category; `undefined` for one that nobody has named. */
export function useEventCategory(category: string): EventCategory | undefined {
  const categories = use(EventCategoriesContext)
  const { labels } = useViewer().words
  const known = Object.hasOwn(categories, category) ? categories[category] : undefined
  const label = labels[`activity/category/${category}`]
  // What a host says itself it says in its own words.
  return known && label && usual.get(category) === known ? { ...known, label } : known
}
