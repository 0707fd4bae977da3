/**
 * The same values, each asked for while the one before is used: a database then works while entries are written.
 *
 * @param stop called when nobody wants any more, so that what was asked for ahead is not waited for
 */
export async function* oneAhead<T>(
  source: AsyncGenerator<T, void>,
  stop: () => void,
): AsyncGenerator<T, void> {
  let coming = source.next()
  try {
    for (;;) {
      const { done, value } = await coming
      if (done) return
      coming = source.next()
      // Whoever asks for it hears of it.
      coming.catch(() => undefined)
      yield value
    }
  } finally {
    stop()
    await source.return().catch(() => undefined)
  }
}
