import { open } from 'node:fs/promises'
import type { RejectedLine } from './imported-entry.ts'

/** A file that rejected lines are written to as they come. */
export interface RejectedFile {
  readonly write: (file: string, rejected: RejectedLine) => Promise<void>
  /** Writes what is left, also when the import has failed. */
  readonly end: () => Promise<void>
}

/**
 * Opens the file anew, so that one that cannot be written is known before anything is imported. A line names the file,
 * the number and the reason, as compilers do, and never the text. No more than a few kilobytes are held.
 */
export async function rejectedFile(path: string): Promise<RejectedFile> {
  const handle = await open(path, 'w')
  let text = ''
  const flush = async (): Promise<void> => {
    const written = text
    text = ''
    if (written !== '') await handle.appendFile(written)
  }
  return {
    async write(file, { line, reason }) {
      text += `${onOneLine(file)}:${line}: ${onOneLine(reason)}\n`
      if (text.length >= mostHeld) await flush()
    },
    async end() {
      try {
        await flush()
      } finally {
        await handle.close()
      }
    },
  }
}

/** Characters. */
const mostHeld = 16_384

function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ')
}
