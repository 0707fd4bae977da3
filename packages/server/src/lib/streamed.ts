import { BrokenAnswer } from './broken-answer.ts'

/** What is done when a body ends before its time. */
export interface StreamEnds {
  /** The reader went away. */
  readonly cancelled: () => void
  /** The text could not be continued. The reader sees the body break off. */
  readonly failed: (error: unknown) => void
}

/**
 * Text as the body of an answer, made as fast as it is read.
 *
 * Resolves with the first part, so that what fails at once can still be answered with its status.
 */
export async function streamed(
  chunks: AsyncIterable<string>,
  { cancelled, failed }: StreamEnds,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const encoder = new TextEncoder()
  const iterator = chunks[Symbol.asyncIterator]()
  let coming: Promise<IteratorResult<string>> | null = Promise.resolve(await iterator.next())
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await (coming ?? iterator.next())
        coming = null
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        failed(error)
        throw new BrokenAnswer(error)
      }
    },
    async cancel() {
      cancelled()
      // Work that is being stopped may well fail of it.
      await iterator.return?.().catch(() => undefined)
    },
  })
}
