import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantText } from './instant-text.ts'
import { instant } from './instant.ts'

describe('an instant', () => {
  test.each([
    ['2026-03-06T12:30:45.000Z', 1772800245000],
    ['2026-03-06T12:30:45Z', 1772800245000],
    ['2026-03-06T12:30Z', 1772800200000],
    ['2026-03-06T12:30:45.5Z', 1772800245500],
    ['2026-03-06T12:30:45.123456789Z', 1772800245123],
    ['2026-03-06T12:30:45.9999Z', 1772800245999],
    ['2026-03-06T18:15:45+05:45', 1772800245000],
    ['2026-03-06T18:15:45+0545', 1772800245000],
    ['2026-03-06T09:30:45.000-03:00', 1772800245000],
    ['2026-03-06T24:00:00Z', Date.UTC(2026, 2, 7)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)],
    ['1969-12-31T23:59:59.999Z', -1],
    ['0050-01-01T00:00:00+0000', Date.parse('0050-01-01T00:00:00Z')],
    ['0000-01-01T00:00:00Z', -62167219200000],
    ['9999-12-31T23:59:59.999Z', 253402300799999],
  ])('%s is %i', (text, time) => {
    expect(instant(text)).toBe(time)
  })

  test.each([
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T24:00:01Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+99:99',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+0560',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00,5Z',
    '2026-01-01T00:00:00.Z',
    '26-01-01T00:00:00Z',
    '+012026-01-01T00:00:00Z',
    '0000-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    '2026-01-01T00:00:00Z\n',
    ' 2026-01-01T00:00:00Z',
    '٢٠٢٦-01-01T00:00:00Z',
    'Fri Mar 06 2026',
    '1772800245000',
    'now',
    '',
  ])('is not %j', (text) => {
    expect(instant(text)).toBe(null)
  })

  test.each([null, undefined, 1772800245000, 5n, true, {}, [], ['2026-01-01T00:00:00Z']])(
    'is not a value of another type: %s',
    (value) => {
      expect(instant(value)).toBe(null)
    },
  )

  test('may be a Date that is one', () => {
    expect(instant(new Date(5))).toBe(5)
    expect(instant(new Date(Number.NaN))).toBe(null)
    expect(instant(new Date(8.64e15))).toBe(null)
  })

  test('is what Date writes, for every moment with a year of four digits', () => {
    const moments = fc.date({
      min: new Date('0000-01-01T00:00:00.000Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(instant(moment.toISOString())).toBe(moment.getTime())
      }),
    )
  })

  test('names only days that there are', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const exists = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date)
          expect(instant(`${date}T00:00:00Z`) !== null, date).toBe(exists)
        }
      }
    }
  })
})

describe('the text of an instant', () => {
  test.each([
    ['2026-03-06T12:30:45.000Z', '2026-03-06T12:30:45.000Z'],
    ['2024-02-29T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
    ['2026-03-06T12:30:45Z', '2026-03-06T12:30:45.000Z'],
    ['2026-03-06T18:15:45.5+05:45', '2026-03-06T12:30:45.500Z'],
    ['2026-03-06T24:00:00.000Z', '2026-03-07T00:00:00.000Z'],
    [new Date(5), '1970-01-01T00:00:00.005Z'],
    ['2026-02-30T00:00:00.000Z', null],
    ['2026-00-10T00:00:00.000Z', null],
    ['2026-01-01T00:60:00.000Z', null],
    ['2026-01-01T00:00:00.000Z\n', null],
    ['now', null],
    [1772800245000, null],
  ])('of %s is %s', (value, text) => {
    expect(instantText(value)).toBe(text)
  })
})
