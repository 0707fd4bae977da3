import type { Config } from '../config/config.ts'

/** What of a configuration must never be in a log, however it got into an error. */
export function secretsOf({ databaseUrl, clickhouseUrl, metricsToken }: Config): readonly string[] {
  const passwords = [databaseUrl, clickhouseUrl].flatMap((url) =>
    url !== null && URL.canParse(url) ? [new URL(url).password] : [],
  )
  const written = passwords.flatMap((password) => [password, decoded(password)])
  // Shorter ones would tear holes into every word.
  return [...written, metricsToken ?? ''].filter((secret) => secret.length >= 4)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
