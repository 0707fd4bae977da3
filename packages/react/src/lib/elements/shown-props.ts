import type { Entry } from '@loggia/core'
import type { Messages } from '../words/messages.ts'
import { attributeValue, givenTo } from './accessors.ts'
import type { AttributeKinds } from './element-attributes.ts'
import type { ElementTableProps } from './element-table.tsx'

/** What attributes and properties say of the look of a table, without what they leave open. */
export function shownProps<E extends Entry>(
  element: Element,
  attributes: AttributeKinds,
  more: Readonly<Record<string, unknown>>,
): ElementTableProps<E>['props'] {
  const said = Object.entries(attributes).map(
    ([property, kind]) => [property, attributeValue(element, property, kind)] as const,
  )
  const all = Object.entries({ ...Object.fromEntries(said), ...givenTo(element), ...more })
  const props = all.filter(([name, value]) => value !== undefined && !isOfElement.has(name))
  // Their names are those of the properties of the table, and so are their types.
  return Object.fromEntries(props)
}

/** What the element has a use of its own for. */
const isOfElement: ReadonlySet<string> = new Set([
  ...['url', 'accountUrl', 'language', 'remember'],
  ...['adapter', 'entries', 'preset', 'initialState'],
])

/** Words of the page over those of a language: the same object as long as both are. */
export function mergedWords(): (
  language: Partial<Messages> | undefined,
  own: Partial<Messages> | undefined,
) => Partial<Messages> | undefined {
  let last: readonly unknown[] = []
  let merged: Partial<Messages> | undefined
  return (language, own) => {
    if (last[0] !== language || last[1] !== own || last.length === 0) {
      last = [language, own]
      merged = language && own ? { ...language, ...own } : (own ?? language)
    }
    return merged
  }
}
