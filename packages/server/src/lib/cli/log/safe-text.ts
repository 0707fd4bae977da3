/**
 * Text for a log: without passwords of URLs, what comes after a `?`, and whatever else is known to be secret.
 *
 * A last line of defence: nothing secret is logged on purpose.
 */
export function safeText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce((rest, secret) => rest.replaceAll(secret, hidden), text)
  return known
    .replace(/\/\/[^\s/@"']+@/g, `//${hidden}@`)
    .replace(/([/\w.-]\?)[^\s"'<>)\]]+/g, `$1${hidden}`)
    .replace(/\b(bearer|basic)\s+[^\s"',]+/gi, `$1 ${hidden}`)
}

const hidden = '[hidden]'
