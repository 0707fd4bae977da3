import { growingFile } from './growing-file.ts'
import { pauses } from './pauses.ts'

/**
 * Offers text as a file. While that is long, the page goes on answering its user.
 *
 * @throws when the text cannot be had
 */
export async function download(
  chunks: AsyncIterable<string>,
  name: string,
  type: string,
): Promise<void> {
  const file = growingFile()
  const rest = pauses()
  for await (const chunk of chunks) {
    file.add(chunk)
    await rest()
  }
  offerFile(file.blobs(), name, type)
}

/** Hands a file over to the browser, which stores it or asks where. */
export function offerFile(parts: readonly Blob[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = safeFileName(name)
  link.click()
  // The browser reads the file after the click; a minute is ample and frees the memory of a page that stays open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A name without what file systems refuse or what hides its ending. */
export function safeFileName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_').replace(/^\.+/, '_')
}
