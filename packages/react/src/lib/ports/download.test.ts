import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './download.ts'

test.each([
  ['logs.csv', 'logs.csv'],
  ['Журнал 2026.json', 'Журнал 2026.json'],
  ['../../etc/passwd.csv', '__.._etc_passwd.csv'],
  ['C:\\logs.csv', 'C__logs.csv'],
  ['.htaccess.csv', '_htaccess.csv'],
  ['a<b>:"|?*.csv', 'a_b______.csv'],
  ['logs\u202Evsc.exe', 'logs_vsc.exe'],
  ['logs\u0000\r\n.csv', 'logs___.csv'],
])('%j is saved as %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('no name leads to another folder, hides its ending or hides itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const name = safeFileName(`${text}.csv`)
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u)
      expect(name).not.toMatch(/^\./)
      expect(name.endsWith('csv')).toBe(true)
    }),
  )
})
