import type { GenericSchema } from 'valibot'

/** One thing that can be configured: by a flag, by a variable of the environment, or in a file. */
export interface Setting<T> {
  /** As the help shows it, e.g. `--port <number>`. */
  readonly flag: string
  readonly variable: string
  readonly about: string
  /** Takes text of a flag or a variable, or a value of JSON. Its message says what to give. */
  readonly schema: GenericSchema<unknown, T>
  readonly otherwise: T
  /** Its value is never repeated, not even where it is wrong. */
  readonly secret?: boolean
}

/** `--port (PORT)`, as messages name it. */
export function nameOf({ flag, variable }: Pick<Setting<unknown>, 'flag' | 'variable'>): string {
  return `${flag.split(' ')[0] ?? flag} (${variable})`
}
