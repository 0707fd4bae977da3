import * as v from 'valibot'

/** Any text. */
export const text: v.GenericSchema<string> = v.string()

/** How many there are of something. */
export const count: v.GenericSchema<number> = v.pipe(v.number(), v.integer(), v.minValue(0))

/** ISO 8601, UTC, milliseconds, as everything is answered. */
export const moment: v.GenericSchema<string> = v.pipe(v.string(), v.isoTimestamp())
