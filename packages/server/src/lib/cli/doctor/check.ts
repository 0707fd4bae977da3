/** What one look has found. */
export interface Check {
  /** What was looked at: `clock`. */
  readonly name: string
  readonly state: 'ok' | 'warning' | 'wrong' | 'skipped'
  /** What was found, in words. */
  readonly found: string
  /** What to do about it. */
  readonly todo?: string
}

export function ok(name: string, found: string): Check {
  return { name, state: 'ok', found }
}

export function warning(name: string, found: string, todo: string): Check {
  return { name, state: 'warning', found, todo }
}

export function wrong(name: string, found: string, todo: string): Check {
  return { name, state: 'wrong', found, todo }
}

export function skipped(name: string, found: string): Check {
  return { name, state: 'skipped', found }
}
