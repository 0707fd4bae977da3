/** A JSON object from outside, of which nothing is known. */
export type Loose = Readonly<Record<string, unknown>>

/** The object that a text is the JSON of; `null` for anything else. */
export function objectIn(text: string): Loose | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return null
  }
}

/** A value if it is an object, and no list. */
export function asObject(value: unknown): Loose | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : null
}

/**
 * What lies at the end of a path of properties, and of numbers of things in lists; only what was sent, nothing
 * that all objects have.
 */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => {
    const isSent = typeof found === 'object' && found !== null && Object.hasOwn(found, name)
    return isSent ? (found as Loose)[name] : undefined
  }, value)
}

/** The text or number at the end of a path, as text; empty for anything else. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

/** A property within others, at whatever depth. */
export interface Property {
  readonly name: string
  readonly value: unknown
}

/**
 * The properties of an object and of what is in it, the outer ones first. Those of the things in a list count
 * as the list's. Ends after {@link mostLooked}, for a sender may nest as he likes.
 */
export function* properties(
  value: unknown,
  enter: (name: string) => boolean = () => true,
): Generator<Property> {
  const waiting: Property[] = [{ name: '', value }]
  for (let looked = 0; looked < Math.min(waiting.length, mostLooked); looked++) {
    const next = waiting[looked]
    if (!next) return
    if (next.name !== '') yield next
    for (const [name, inner] of Object.entries(Object(next.value) as object)) {
      if (typeof next.value === 'string') break
      const within = Array.isArray(next.value) ? next.name : name
      if (enter(within)) waiting.push({ name: within, value: inner as unknown })
      if (waiting.length > mostLooked) break
    }
  }
}

const mostLooked = 5000
