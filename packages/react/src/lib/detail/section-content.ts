import {
  fieldText,
  fieldValue,
  type DetailSection,
  type Entry,
  type Field,
  type Preset,
} from '@loggia/core'
import { conversationOf } from './conversation.ts'
import { formattedJson, isEmpty, parsedText } from './formatted-json.ts'
import type { Turn } from './turn.ts'

/** What a section has to show. */
export type SectionContent =
  | { readonly shows: 'text' | 'json' | 'error'; readonly text: string }
  | {
      readonly shows: 'conversation'
      readonly turns: readonly Turn[]
      /** What was sent beside the messages, as JSON; empty when there was nothing. */
      readonly others: string
      /** All of it as JSON. */
      readonly text: string
    }
  | {
      readonly shows: 'values'
      readonly values: readonly ShownValue[]
      /** A line for each value. */
      readonly text: string
    }

/** One value of a list. */
export interface ShownValue {
  readonly field: Field
  readonly value: unknown
  /** What a filter of the table calls it; `null` where none does. */
  readonly word: string | null
}

/** What a section shows of an entry; `null` when nothing was recorded. Its `text` is what a copy holds. */
export function sectionContent<E extends Entry>(
  { fields, shows }: DetailSection,
  entry: E,
  preset: Preset<E>,
): SectionContent | null {
  if (shows === 'values') return listOf(fields, entry, preset)
  const value = fieldValue(entry, fields[0])
  if (isEmpty(value)) return null
  switch (shows) {
    case 'conversation':
      return conversationIn(typeof value === 'string' ? parsedText(value) : value)
    case 'text':
      return typeof value === 'string' ? { shows, text: value } : conversationIn(value)
    case 'json':
      return jsonIn(typeof value === 'string' ? parsedText(value) : value)
    case 'error':
      return { shows, text: typeof value === 'string' ? value : formattedJson(value) }
    default:
      return shows satisfies never
  }
}

function conversationIn(value: unknown): SectionContent {
  const found = conversationOf(value)
  if (!found) return jsonIn(value)
  const { turns, others } = found
  return {
    shows: 'conversation',
    turns,
    others: others === null ? '' : formattedJson(others),
    text: formattedJson(value),
  }
}

function jsonIn(value: unknown): SectionContent {
  return typeof value === 'string'
    ? { shows: 'text', text: value }
    : { shows: 'json', text: formattedJson(value) }
}

function listOf<E extends Entry>(
  names: readonly string[],
  entry: E,
  preset: Preset<E>,
): SectionContent | null {
  const values = names.map((name) => {
    const value = fieldValue(entry, name)
    return { field: fieldNamed(name, preset), value, word: choiceWord(name, value, preset) }
  })
  if (values.every(({ value }) => isEmpty(value))) return null
  const lines = values.map(({ field, value }) => `${field.label}: ${fieldText(value)}`)
  return { shows: 'values', values, text: lines.join('\n') }
}

function choiceWord<E extends Entry>(
  name: string,
  value: unknown,
  { filters = [] }: Preset<E>,
): string | null {
  const choices = filters.find(({ field }) => field === name)?.choices ?? []
  const only = choices.find(({ operator, values }) => operator === 'is' && values.join() === value)
  return only?.label ?? null
}

/** A field of a preset; a plain text where it has none with that name. */
export function fieldNamed<E extends Entry>(name: string, { fields }: Preset<E>): Field {
  return fields.find((field) => field.name === name) ?? { name, label: name, type: 'text' }
}
