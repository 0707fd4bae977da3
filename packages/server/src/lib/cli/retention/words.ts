/** `1,234 entries (1,200 logs, 34 activity)`; `nothing`. */
export function countsInWords(
  counts: readonly { readonly collection: string; readonly count: number }[],
): string {
  const some = counts.filter(({ count }) => count > 0)
  const sum = some.reduce((total, { count }) => total + count, 0)
  if (sum === 0) return 'nothing'
  const each = some.map(({ collection, count }) => `${inWords(count)} ${collection}`).join(', ')
  return `${inWords(sum)} ${sum === 1 ? 'entry' : 'entries'} (${each})`
}

/** A number as people read it: 10,000. */
function inWords(count: number): string {
  return count.toLocaleString('en-US')
}
