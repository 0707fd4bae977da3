import { objectIn, type Loose } from './json-parts.ts'
import { textOfHex } from './logged-text.ts'

/**
 * The object that a line is the JSON of; `null` for anything else.
 *
 * nginx writes `\x22` within JSON unless it is told `escape=json`, which no reader of JSON takes; what it meant is read.
 */
export function objectOfLine(text: string): Loose | null {
  return objectIn(text) ?? (text.includes('\\x') ? objectIn(withoutHex(text)) : null)
}

function withoutHex(text: string): string {
  return text.replace(/(?:\\x[0-9a-f]{2})+/gi, (run) => JSON.stringify(textOfHex(run)).slice(1, -1))
}
