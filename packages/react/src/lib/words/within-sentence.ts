/** A label within a sentence: `Endpoint` becomes `endpoint`, but `IP hash` stays. */
export function withinSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
}
