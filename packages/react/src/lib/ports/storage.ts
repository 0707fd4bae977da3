/** What this browser keeps under a name; `null` where there is nothing, or where it keeps nothing. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as unknown
  } catch {
    // Denied, or not what was once put there.
    return null
  }
}

/** Keeps plain data under a name between visits, if the browser lets it; whether it did. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    // Denied or full.
    return false
  }
}
