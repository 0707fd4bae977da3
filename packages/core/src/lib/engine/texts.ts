import { fold } from '../fold.ts'
import type { Work } from './work.ts'

/** The folded texts of values, in which parts are looked for. */
export interface Texts {
  /** Makes it reach to all values that there are by now. */
  readonly reach: () => Work<void>
  /**
   * Which values hold a folded part: 1 for those that do.
   *
   * @param among those that may, where one knows
   */
  readonly holding: (part: string, among: Uint8Array | null) => Uint8Array
}

/** Texts that are joined, for one text of many words is searched in a fraction of the time. */
interface Chunk {
  readonly text: string
  readonly first: number
  /** Where each of its texts starts, and where one more would. */
  readonly starts: Uint32Array
}

export function textsOf(values: readonly unknown[], textOf: (value: unknown) => string): Texts {
  const chunks: Chunk[] = []
  let reached = 0
  return {
    *reach() {
      while (reached < values.length) {
        const folded = values
          .slice(reached, reached + chunkLength)
          .map((value) => fold(textOf(value)))
        chunks.push(chunkOf(folded, reached))
        reached += folded.length
        yield
      }
    },
    holding(part, among) {
      const found = new Uint8Array(reached)
      for (const chunk of chunks) {
        // What is new since then may hold it as well.
        const mayHold = among?.subarray(chunk.first, chunk.first + chunk.starts.length - 1)
        if (mayHold?.length === chunk.starts.length - 1 && !mayHold.includes(1)) continue
        mark(found, chunk, part)
      }
      return found
    },
  }
}

const chunkLength = 512

function chunkOf(texts: readonly string[], first: number): Chunk {
  const starts = new Uint32Array(texts.length + 1)
  for (const [at, text] of texts.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length + 1
  return { text: texts.join(separator), first, starts }
}

/** No folded text has it, so nothing is found across two of them. */
const separator = '\u001f'

function mark(found: Uint8Array, { text, first, starts }: Chunk, part: string): void {
  let at = 0
  for (let hit = text.indexOf(part); hit >= 0; hit = text.indexOf(part, starts[at])) {
    at = after(starts, hit, at)
    found[first + at - 1] = 1
    if (at === starts.length - 1) return
  }
}

/** The first text that starts behind a place, from one that is not behind it on. */
function after(starts: Uint32Array, place: number, from: number): number {
  let at = from
  while ((starts[at] ?? Infinity) <= place) at++
  return at
}
