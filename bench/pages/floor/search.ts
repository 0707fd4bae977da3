import type { FloorColumn } from './columns.ts'

/** Which of the found entries hold a text, or of all in order when it does not go on from the text before. */
export type FloorSearch = (text: string, order: Uint32Array, found: Uint32Array) => Uint32Array

/** A search that remembers which values held the last text: what a longer one is in, the shorter one was in. */
export function floorSearch(columns: readonly FloorColumn[]): FloorSearch {
  const searched = columns.map((column) => ({
    ...column,
    hits: new Uint8Array(column.folded.length),
  }))
  let before = ''
  return (text, order, found) => {
    const goesOn = before !== '' && text.startsWith(before)
    before = text
    if (text === '') return order
    const hit = searched.filter(({ folded, hits }) => mark(folded, hits, text, goesOn) > 0)
    return rowsOf(hit, goesOn ? found : order)
  }
}

/** Marks the values that hold a text, and counts them. */
function mark(folded: readonly string[], hits: Uint8Array, text: string, goesOn: boolean): number {
  let count = 0
  for (let at = 0; at < hits.length; at++) {
    if (goesOn && hits[at] === 0) continue
    const isHit = folded[at]?.includes(text) ? 1 : 0
    hits[at] = isHit
    count += isHit
  }
  return count
}

interface Hit {
  readonly codes: Uint32Array
  readonly hits: Uint8Array
}

function rowsOf(columns: readonly Hit[], among: Uint32Array): Uint32Array {
  const rows = new Uint32Array(among.length)
  let length = 0
  for (let place = 0; place < among.length; place++) {
    const entry = among[place] ?? 0
    for (const { codes, hits } of columns) {
      if (hits[codes[entry] ?? 0] === 0) continue
      rows[length++] = entry
      break
    }
  }
  return rows.slice(0, length)
}
