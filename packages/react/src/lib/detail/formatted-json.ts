/** A value as JSON that people read; empty when it has none. A BigInt becomes text, as everywhere. */
export function formattedJson(value: unknown): string {
  const exact = (_: string, inner: unknown): unknown =>
    typeof inner === 'bigint' ? String(inner) : inner
  try {
    return JSON.stringify(value, exact, 2) ?? ''
  } catch {
    // It refers to itself, or its own toJSON throws.
    return ''
  }
}

/** What a text that is JSON means; the text itself where it is none. Some backends keep objects as text. */
export function parsedText(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Whether a value holds anything to show: `{}`, `[]` and blank text do not. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0
}
