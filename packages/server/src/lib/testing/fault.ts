/** Ends a check unless two plain values are the same. What is `undefined` is the same as what is not there. */
export function same(what: string, found: unknown, wanted: unknown): void {
  if (canonical(found) !== canonical(wanted))
    fault(`${what} is ${told(found)}, not ${told(wanted)}`)
}

/** The same, where only what is wanted matters: whatever else is found may be there. */
export function like(what: string, found: unknown, wanted: unknown): void {
  same(what, pickedAs(found, wanted), wanted)
}

/** Ends a check unless a call rejects with a `LoggiaError` of this code. */
export async function refuses(what: string, answer: Promise<unknown>, code: string): Promise<void> {
  const [settled] = await Promise.allSettled([answer])
  if (settled.status === 'fulfilled') {
    fault(`${what} answered ${told(settled.value)} where it must reject with \`${code}\``)
  }
  const error: unknown = settled.reason
  const isRefusal = error instanceof Error && 'code' in error && error.code === code
  if (!isRefusal) fault(`${what} rejected with ${String(error)}, not with \`${code}\``, error)
}

/** Ends a check with its fault. */
export function fault(words: string, cause?: unknown): never {
  throw new Error(words, { cause })
}

/** A value as it is named in a fault; long ones are cut. */
function told(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > most ? `${text.slice(0, most)} … (${text.length} characters)` : text
}

const most = 600

/** Equal for values that hold the same, in whatever order their properties are. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (!isRecord(inner)) return inner
    return Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
  })
}

function pickedAs(found: unknown, wanted: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(wanted)) {
    return found.map((each, at) => pickedAs(each, wanted[at]))
  }
  if (!isRecord(found) || !isRecord(wanted)) return found
  return Object.fromEntries(
    Object.keys(wanted).map((name) => [name, pickedAs(found[name], wanted[name])]),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
