/** Text that becomes a file, part after part. */
export interface GrowingFile {
  readonly add: (text: string) => void
  /** Bytes so far. */
  readonly size: () => number
  /** All of it so far, in few blobs. */
  readonly blobs: () => readonly Blob[]
}

/**
 * Gathers text for a file, in UTF-8. It is never joined into one string, which browsers limit to half a gigabyte.
 *
 * The page stands still whenever a blob is made: it waits until the browser, a process of its own, has registered it.
 * That takes a tenth of a second when the browser is busy, and handing over a file of thousands of blobs takes as
 * long. So text is encoded as it comes, and blobs are few.
 */
export function growingFile(): GrowingFile {
  const encoder = new TextEncoder()
  const blobs: Blob[] = []
  let loose: Uint8Array<ArrayBuffer>[] = []
  let looseSize = 0
  let size = 0
  const gather = (): void => {
    if (looseSize === 0) return
    blobs.push(new Blob(loose))
    loose = []
    looseSize = 0
  }
  return {
    add(text) {
      const bytes = encoder.encode(text)
      loose.push(bytes)
      looseSize += bytes.length
      size += bytes.length
      if (looseSize >= blobSize) gather()
    },
    size: () => size,
    blobs() {
      gather()
      return blobs
    },
  }
}

/** Bytes: twenty blobs for a million rows. A blob is copied in some milliseconds, and then no longer memory of the page. */
const blobSize = 8_000_000
