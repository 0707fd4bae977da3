import { jsonText, type Field } from './field.ts'
import { instantText } from './instant-text.ts'
import { ownValuesOf } from './own-values.ts'

/** Entries as objects of a JSON array, written some at a time. */
export interface JsonRows {
  /** Takes one more in, and says about how many characters it makes. */
  readonly add: (entry: object) => number
  /** Those that were taken in since the last time, with a comma between two of them; empty when there are none. */
  readonly taken: () => string
}

/**
 * The engine writes many plain objects at once much quicker than anybody writes them one by one. What it would write in
 * another way, or not at all, is written by hand.
 */
export function jsonRows(fields: readonly Field[]): JsonRows {
  const valuesOf = ownValuesOf(fields.map(({ name }) => name))
  const byHand = areOdd(fields.map(({ name }) => name))
  const written: string[] = []
  let waiting: object[] = []
  const settle = (): void => {
    if (waiting.length > 0) written.push(JSON.stringify(waiting, null, 2).slice(1, -2))
    waiting = []
  }
  return {
    add(entry) {
      const values = valuesOf(entry)
      const plain = byHand ? null : plainObject(values, fields)
      if (plain) {
        waiting.push(plain.object)
        return plain.length
      }
      settle()
      const text = `\n${objectText(values, fields)}`
      written.push(text)
      return text.length
    },
    taken() {
      settle()
      return written.splice(0).join(',')
    },
  }
}

type Values = Readonly<Record<string, unknown>>

interface PlainObject {
  readonly object: object
  /** About as many characters as it makes. */
  readonly length: number
}

/** Every field in its order; `null` where a value is more than a text, a number or nothing. */
function plainObject(values: Values, fields: readonly Field[]): PlainObject | null {
  const object: Record<string, unknown> = {}
  let length = 0
  for (const { name, type } of fields) {
    const value = values[name] ?? null
    if (typeof value === 'string') {
      object[name] = type === 'instant' ? (instantText(value) ?? value) : value
      length += value.length
    } else if (value === null || typeof value === 'number' || typeof value === 'boolean') {
      object[name] = value
    } else {
      return null
    }
    length += name.length + aroundValue
  }
  return { object, length }
}

/** Characters of a line beside its name and its text. */
const aroundValue = 12

/**
 * Whether an object may not have properties of such names in such an order: numbers come first, `__proto__` is none
 * (nor can others that are inherited be set where that is frozen), and of two that are the same there is one.
 */
function areOdd(names: readonly string[]): boolean {
  // An object without properties would have no line of its own.
  if (names.length === 0 || new Set(names).size < names.length) return true
  return names.some((name) => /^\d+$/.test(name) || name in Object.prototype)
}

function objectText(values: Values, fields: readonly Field[]): string {
  const lines = fields.map(
    ({ name, type }) => `    ${JSON.stringify(name)}: ${valueText(values[name], type)}`,
  )
  return `  {\n${lines.join(',\n')}\n  }`
}

function valueText(value: unknown, type: Field['type']): string {
  const time = type === 'instant' ? instantText(value) : null
  const json = jsonText(time ?? value, 2)
  return json === '' ? 'null' : json.replaceAll('\n', '\n    ')
}
