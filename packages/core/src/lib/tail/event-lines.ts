/** Puts the lines of a stream of UTF-8 together, part by part. Empty ones are lines, too. */
export interface EventLines {
  /** The lines that end within a part. */
  readonly of: (part: Uint8Array<ArrayBuffer>) => readonly string[]
  /** Characters of the line that has not ended yet. */
  readonly pending: () => number
}

/**
 * Lines as the HTML standard has them for event streams (9.2.5): they end with CR, LF or both, and a byte order mark
 * at the very beginning is none of the first one. What is no UTF-8 is replaced.
 */
export function eventLines(): EventLines {
  const decoder = new TextDecoder()
  let rest: readonly string[] = []
  let length = 0
  let afterReturn = false
  return {
    of(part) {
      let text = decoder.decode(part, { stream: true })
      if (text === '') return []
      // An end of two characters may be cut in two. The line is not kept waiting for the second one.
      if (afterReturn && text.startsWith('\n')) text = text.slice(1)
      afterReturn = text.endsWith('\r')
      const [first = '', ...others] = text.split(/\r\n?|\n/)
      const last = others.pop()
      if (last === undefined) {
        rest = first === '' ? rest : [...rest, first]
        length += first.length
        return []
      }
      const whole = [...rest, first].join('')
      rest = last === '' ? [] : [last]
      length = last.length
      return [whole, ...others]
    },
    pending: () => length,
  }
}
