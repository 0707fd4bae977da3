import { activityCategories, type ActivityFamily } from '@loggia/core'
import { createContext, use, type Context } from 'react'

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

/** What is known of a category; `undefined` for one that nobody has named. */
export function useEventCategory(category: string): EventCategory | undefined {
  const categories = use(EventCategoriesContext)
  return Object.hasOwn(categories, category) ? categories[category] : undefined
}
