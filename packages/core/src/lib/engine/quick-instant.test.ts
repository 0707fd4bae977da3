import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../instant.ts'
import { instantReader } from './quick-instant.ts'

const days = ['1970-01-01', '2026-03-06', '2026-02-29', '2024-02-29', '0000-01-01', '\0'.repeat(10)]
const clocks = ['00:00:00.000', '12:30:45.001', '23:59:59.999', '24:00:00.000', '12:60:00.000']
const moments = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...days),
      fc.constantFrom('T', '\0', ' '),
      fc.oneof(fc.constantFrom(...clocks), fc.string({ minLength: 12, maxLength: 12 })),
      fc.constantFrom('Z', 'z', ''),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom<unknown>('2026-03-06T13:30:45+01:00', null, 0, new Date(5), new Date(Number.NaN)),
)

test('moments are read as they are one by one, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(moments), (values) => {
      const read = instantReader()
      for (const value of values) expect(read(value)).toBe(instant(value) ?? -Infinity)
    }),
    { examples: [[[`${'\0'.repeat(11)}12:30:45.000Z`]]] },
  )
})
