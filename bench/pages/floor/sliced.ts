/** Something that is made in slices while nobody waits, and at once as soon as somebody does. */
export function sliced<T>(work: Generator<void, T>): () => T {
  let step = work.next()
  requestIdleCallback(function slice(deadline) {
    while (!step.done && deadline.timeRemaining() > 1) step = work.next()
    if (!step.done) requestIdleCallback(slice)
  })
  return () => {
    while (!step.done) step = work.next()
    return step.value
  }
}
