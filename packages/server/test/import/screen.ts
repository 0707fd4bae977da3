import { Writable } from 'node:stream'

/** A stream that keeps what is written to it, as a terminal of 120 columns or as a file. */
export interface Screen {
  readonly stream: NodeJS.WriteStream
  readonly written: () => string
}

export function screen(isTTY: boolean): Screen {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  const facts = { isTTY, columns: 120, rows: 40 }
  // What a program asks of a terminal that does nothing but keep text.
  return {
    stream: Object.assign(stream, facts) as unknown as NodeJS.WriteStream,
    written: () => text,
  }
}
