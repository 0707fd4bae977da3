/**
 * What was sent, from how a server wrote it between quotes: `\"`, `\\` and `\xhh` are undone, bytes together as
 * UTF-8. Control characters keep their escape, so that they can be seen and do nothing.
 */
export function loggedText(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(escapes, (run) => {
    if (run === '\\"' || run === '\\\\') return run.slice(1)
    return withVisibleControls(textOfHex(run))
  })
}

/** What stands in `\\xc3\\xa9`, as UTF-8. */
export function textOfHex(run: string): string {
  const bytes = Uint8Array.from(run.split('\\x').slice(1), (digits) => Number.parseInt(digits, 16))
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A text whose control characters are escaped, so that they can be seen and do nothing. */
export function withVisibleControls(text: string): string {
  return text.replace(controls, escaped)
}

const escapes = /\\["\\]|(?:\\x[0-9a-f]{2})+/gi
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const controls = /[\0-\u001f\u007f-\u009f]/g

function escaped(char: string): string {
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
}
