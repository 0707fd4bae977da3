import { vi } from 'vitest'

/** A file as the browser would store it. */
export interface SavedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Keeps the files that are downloaded from now on, instead of storing them. */
export function savedFiles(): { readonly files: () => Promise<readonly SavedFile[]> } {
  const saved: Promise<SavedFile>[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push(fileBehind(this.href, this.download))
  })
  return { files: () => Promise.all(saved) }
}

async function fileBehind(url: string, name: string): Promise<SavedFile> {
  const blob = await (await fetch(url)).blob()
  return { name, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

/** The text of a file, a byte order mark included. */
export function fileText({ bytes }: SavedFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
