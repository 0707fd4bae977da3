/**
 * A name or value within a sentence that runs the other way. Its own letters decide its direction, and none of them
 * moves what stands beside it: U+2068 and U+2069, since titles and announcements have no elements.
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** Code within a sentence, always from left to right: U+2066 and U+2069. */
export function isolatedCode(text: string): string {
  return `\u2066${text}\u2069`
}
