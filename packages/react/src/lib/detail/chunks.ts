/** Characters of a chunk, more or less: few enough to be laid out at once, many enough to make few. */
const usual = 8000
/** Characters of a line that is not parted, since where it is, a new line begins. */
const longestLine = 200_000

/**
 * A text in pieces that can be laid out one by one as they come into view; together they are the text. They end where
 * lines end.
 */
export function chunks(text: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const end = chunkEnd(text, start)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function chunkEnd(text: string, start: number): number {
  if (text.length - start <= usual) return text.length
  const line = text.indexOf('\n', start + usual)
  if (line !== -1 && line - start < longestLine) return line + 1
  return text.length - start <= longestLine ? text.length : wholeEnd(text, start + longestLine)
}

/** The start of a text, without parting the halves of a character. */
export function startOf(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, wholeEnd(text, length))
}

function wholeEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end
}
