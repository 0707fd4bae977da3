/** U+001F, the unit separator: it stands between the fields of a search text, so no match crosses them. */
const fieldSeparator = '\u001f'

/**
 * Text with the differences removed that search ignores: case and the way accents are encoded.
 *
 * The rule, the same in every engine because it runs here and nowhere else: `toLowerCase` (no locale), then
 * Unicode NFC, then final sigma as sigma; U+001F counts as a blank. So `İ` is `i` with a dot above, and `ß`
 * is not `ss`.
 */
export function fold(text: string): string {
  // Most of a log is ASCII, where the whole rule is `toLowerCase`.
  if (isPlain.test(text)) return text.toLowerCase()
  return text.toLowerCase().normalize('NFC').replaceAll('ς', 'σ').replaceAll(fieldSeparator, ' ')
}

/** Values of several fields as one folded text to search in. */
export function searchText(values: readonly string[]): string {
  return values.map(fold).join(fieldSeparator)
}

const isPlain = /^[ -~]*$/
