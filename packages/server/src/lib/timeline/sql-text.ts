/**
 * Text that Postgres can hold, equal only where the texts are, and in the same order by code point.
 *
 * Postgres knows neither U+0000 nor halves of surrogate pairs. Both are written as escapes; halves come after all
 * other text. Nearly all text stays as it is.
 */
export function sqlText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replaceAll('\u0001', '\u0001\u0002')
    .replaceAll('\0', '\u0001\u0001')
    .replace(/\u{10ffff}|\p{Cs}/gu, (char) =>
      char === last ? `${last}-` : `${last}${char.charCodeAt(0).toString(16)}`,
    )
}

/** The text that {@link sqlText} was given. */
export function textOf(value: unknown): string {
  const text = String(value)
  if (isPlain.test(text)) return text
  return text
    .replaceAll('\u0001\u0001', '\0')
    .replaceAll('\u0001\u0002', '\u0001')
    .replace(/\u{10ffff}(-|[0-9a-f]{4})/gu, (_, code: string) =>
      code === '-' ? last : String.fromCharCode(Number.parseInt(code, 16)),
    )
}

/** The smallest text that comes after this one in the order of {@link sqlText}: no other stands between. */
export function nextSqlText(text: string): string {
  // As the beginning of an escape, U+0001 alone is never written.
  return `${text}\u0001`
}

/** The text that {@link nextSqlText} was given. */
export function sqlTextBefore(text: string): string {
  return text.slice(0, -1)
}

/** Folded text to search in, or a folded term, with what Postgres cannot hold replaced. */
export function sqlSearchText(folded: string): string {
  return folded.toWellFormed().replaceAll('\0', replacement)
}

/** Whether a folded term is found by {@link sqlSearchText} exactly where it is: nothing of it was replaced. */
export function isSqlSearchable(folded: string): boolean {
  return !sqlSearchText(folded).includes(replacement)
}

const isPlain = /^[ -~]*$/
const last = '\u{10ffff}'
const replacement = '\ufffd'
