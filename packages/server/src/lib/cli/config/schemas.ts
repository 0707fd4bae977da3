import { check, pipe, transform, unknown, type GenericSchema } from 'valibot'

/** A whole number, also written in text. */
export function wholeNumber(least: number, most: number): GenericSchema<unknown, number> {
  const number = (value: unknown): number =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN
  return pipe(
    unknown(),
    transform((value) => (typeof value === 'number' ? value : number(value))),
    check(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `Give a whole number from ${least} to ${most}.`,
    ),
  )
}

const meanings: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...([true, 'true', 'yes', 'on', '1'] as const).map((word) => [word, true] as const),
  ...([false, 'false', 'no', 'off', '0'] as const).map((word) => [word, false] as const),
])

export const yesOrNo: GenericSchema<unknown, boolean> = pipe(
  unknown(),
  check((value) => meanings.has(value), 'Give yes or no.'),
  transform((value) => meanings.get(value) === true),
)

export function oneOf<const T extends string>(words: readonly T[]): GenericSchema<unknown, T> {
  return pipe(
    unknown(),
    check((value) => words.some((word) => word === value), `Give one of ${words.join(', ')}.`),
    // Checked in the line above.
    transform((value) => value as T),
  )
}

export const text: GenericSchema<unknown, string> = pipe(
  unknown(),
  check((value) => typeof value === 'string' && value !== '', 'Give a text that is not empty.'),
  transform(String),
)

/** The path of a file with JSON, the JSON itself, or, in a configuration file, its value. */
export const fileOrJson: GenericSchema<unknown, string | object> = pipe(
  unknown(),
  check(
    (value) =>
      (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null),
    'Give the path of a JSON file, or JSON.',
  ),
  // Checked in the line above.
  transform((value) => value as string | object),
)
