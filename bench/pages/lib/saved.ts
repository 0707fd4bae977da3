/** A file that a page offered. */
export interface Saved {
  /** Milliseconds from the receipt of the click until the file was offered. */
  readonly took: number
  /** When it was offered, by the clock of the page. */
  readonly at: number
  /** Line breaks in it. */
  readonly lines: number
  /** SHA-256 of it, in hexadecimal. */
  readonly hash: string
}

/** Settles when the next CSV file is offered, as every page does it: as a blob with an address. */
export async function savedAfter(received: number): Promise<Saved> {
  const blob = await nextFile()
  const at = performance.now()
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return { took: at - received, at, lines: lineBreaks(bytes), hash: hexadecimal(hash) }
}

function nextFile(): Promise<Blob> {
  const original = URL.createObjectURL.bind(URL)
  return new Promise((resolve) => {
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob && blob.type.startsWith('text/')) {
        URL.createObjectURL = original
        resolve(blob)
      }
      return original(blob)
    }
  })
}

function lineBreaks(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === lineFeed) count += 1
  return count
}

const lineFeed = 10

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
