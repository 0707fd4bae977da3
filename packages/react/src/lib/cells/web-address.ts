/**
 * Whether a text may become a link: a whole http or https address. React keeps `javascript:` out of links, but not
 * `data:`, `vbscript:` or `//host`.
 */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text)
}
