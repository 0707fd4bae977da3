import type { Entry } from '../entry.ts'

/** One administrative event of an account, as recorded. Only retention takes it away. */
export interface ActivityEvent extends Entry {
  /** What the event is called in exports and in the system it comes from; often the same as `id`. */
  readonly event_id: string
  /** Who did it: a person or a machine by name, or `system`. */
  readonly actor: string
  /** What it is about: `api_key`. Any text; see `activityCatalogue` for the usual ones. */
  readonly category: string
  /** What happened to it: `created`. */
  readonly action: string
  /** The event in a sentence for people. */
  readonly description: string
}

/**
 * An event key in its two parts, split at the first dot: `domain.domain_removed` is the action
 * `domain_removed` of the category `domain`. Without a dot, all of it is the category.
 */
export function eventKeyParts(key: string): Pick<ActivityEvent, 'category' | 'action'> {
  const dot = key.indexOf('.')
  if (dot === -1) return { category: key, action: '' }
  return { category: key.slice(0, dot), action: key.slice(dot + 1) }
}

/** The event key as people read and search it: `domain.domain_removed`. No dot where one part is empty. */
export function eventKey({ category, action }: Pick<ActivityEvent, 'category' | 'action'>): string {
  return [category, action].filter((part) => part !== '').join('.')
}
