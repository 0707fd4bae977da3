import { damaged, tooLongFor, type LogLine } from './log-lines.ts'
import { isDamage } from './plain-bytes.ts'

/**
 * Whether a text begins as a list of objects: `[{`, or `{"Records":[{` as AWS CloudTrail delivers them. A list of nothing
 * is all that there is.
 */
export function beginsList(start: string): boolean {
  const list = /^\ufeff?\s*(?:\{\s*"Records"\s*:\s*)?\[\s*(?:\{|\]\s*\}?\s*$)/
  return list.test(start)
}

/**
 * The things in one or more JSON lists as texts, numbered from 1, wherever line ends stand. What is around the
 * lists is not looked at. Nothing is parsed, so a thing that is no JSON spoils none of the others, unless it leaves
 * a bracket or a quote open.
 */
export async function* listedTexts(
  parts: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<LogLine> {
  const scanner = listScanner(longest)
  let line = 0
  try {
    for await (const part of parts)
      for (const text of scanner.found(part)) yield { ...text, line: ++line }
    if (scanner.isOpen()) yield { line: line + 1, text: '', reason: 'the list is cut off here' }
  } catch (error) {
    if (!isDamage(error)) throw error
    yield { line: line + 1, text: '', reason: damaged }
  }
}

interface ListScanner {
  readonly found: (part: string) => readonly Omit<LogLine, 'line'>[]
  readonly isOpen: () => boolean
}

function listScanner(longest: number): ListScanner {
  let [depth, isText, isEscaped, isTooLong] = [0, false, false, false]
  let kept = ''
  let all: Omit<LogLine, 'line'>[] = []
  const keep = (text: string): void => {
    if (depth === 0 || isTooLong) return
    kept += text
    isTooLong = kept.length > longest
    if (isTooLong) kept = ''
  }
  const end = (): void => {
    if (isTooLong) all.push({ text: '', reason: tooLongFor(longest) })
    else if (kept.trim() !== '') all.push({ text: kept.trim() })
    kept = ''
    isTooLong = false
  }
  /** A character outside of texts. Depth 1 is within a list, between the things in it. */
  const met = (char: string): 'kept' | 'not kept' => {
    if (depth === 0) {
      if (char === '[') depth = 1
      return 'not kept'
    }
    const ends = depth === 1 && (char === ',' || char === ']')
    if (ends) end()
    if (char === '{' || char === '[') depth++
    if (char === '}' || char === ']') depth--
    return ends ? 'not kept' : 'kept'
  }
  return {
    found(part) {
      all = []
      let from = 0
      for (let at = 0; at < part.length; at++) {
        const char = part.charAt(at)
        if (isEscaped) isEscaped = false
        else if (isText && char === '\\') isEscaped = true
        else if (char === '"') isText = !isText
        else if (!isText && marks.has(char)) {
          keep(part.slice(from, at))
          if (met(char) === 'kept') keep(char)
          from = at + 1
        }
      }
      keep(part.slice(from))
      return all
    },
    isOpen: () => depth > 0,
  }
}

const marks: ReadonlySet<string> = new Set(['{', '}', '[', ']', ','])
