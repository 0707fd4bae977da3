import { expect, test } from 'vitest'
import { measureText } from './measure-text.ts'

test.each<[unknown, string, string, string]>([
  [1234, 'timing_ms', 'en', '1,234 ms'],
  [0, 'delay_ms', 'en', '0 ms'],
  [1234, 'timing_ms', 'de', '1.234 ms'],
  [0.000001, 'cost_usd', 'en', '$0.000001'],
  [0.0000009, 'cost_usd', 'en', '$0.0000009'],
  [0.00000004217, 'cost_usd', 'de', '0,000000042 $'],
  [12.5, 'cost_usd', 'en', '$12.500000'],
  [0, 'cost_usd', 'en', '$0.000000'],
  [0.25, 'cost_usd', 'de', '0,250000 $'],
  [0.25, 'cost_usd', 'ja', '$0.250000'],
  [0.25, 'cost_usd', 'ar', '\u200f0.250000 US$\u200e'],
  [1234, 'timing_ms', 'ar-EG', '١٬٢٣٤ ملي ث'],
  [12345, 'total_tokens', 'en', '12,345'],
  [7, 'constructor', 'en', '7'],
  [7, 'x_constructor', 'en', '7'],
])('%s of %s in %s is %s', (value, field, locale, text) => {
  // Units stand behind blanks that do not break.
  expect(measureText(value, field, locale).replaceAll('\u00a0', ' ')).toBe(text)
})

test.each<[unknown, string]>([
  [null, ''],
  [undefined, ''],
  [Number.NaN, ''],
  ['fast', 'fast'],
  [{ ms: 4 }, '{"ms":4}'],
])('%s, which is no number, is the text %j', (value, text) => {
  expect(measureText(value, 'timing_ms', 'en')).toBe(text)
})
