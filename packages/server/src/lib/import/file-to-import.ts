import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { unreadable } from './import-failure.ts'
import type { ImportSource } from './import-into-options.ts'
import type { LogSource } from './log-lines.ts'

/** A file as it is going to be read. */
export interface FileToImport {
  /** As it was named, for people. */
  readonly file: string
  /** For ids. */
  readonly name: string
  readonly bytes: number | null
  readonly modified: Date | null
  /** Its bytes; each part is told to `seen` when it is read. */
  readonly open: (seen: (bytes: number) => void) => LogSource
}

/**
 * What a path or a source is to an import.
 *
 * The name is the path in full, for two servers may have logs of the same name.
 *
 * @throws ImportFailure when there is no such file
 */
export async function fileToImport(from: string | ImportSource): Promise<FileToImport> {
  if (typeof from !== 'string') {
    const { name, source, bytes = null, modified = null } = from
    return { file: name, name, bytes, modified, open: (seen) => watched(source, seen) }
  }
  try {
    const { size, mtime } = await stat(from)
    return {
      file: from,
      name: resolve(from),
      bytes: size,
      modified: mtime,
      open: (seen) => watched(createReadStream(from), seen),
    }
  } catch (error) {
    throw unreadable(from, error, [])
  }
}

async function* watched(
  source: LogSource,
  seen: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const part of source) {
    // A text is a line, as everywhere.
    const bytes =
      typeof part === 'string' ? encoder.encode(part.endsWith('\n') ? part : `${part}\n`) : part
    seen(bytes.byteLength)
    yield bytes
  }
}
