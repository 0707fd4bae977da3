/** So many values that were used last, by their key. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined
  /** Gives the value back. */
  readonly set: (key: string, value: T) => T
}

export function recent<T>(most: number): Recent<T> {
  const kept = new Map<string, T>()
  const set = (key: string, value: T): T => {
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return value
  }
  return {
    get(key) {
      const value = kept.get(key)
      return value === undefined ? value : set(key, value)
    },
    set,
  }
}
