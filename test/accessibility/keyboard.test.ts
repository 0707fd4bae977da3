import { describe, expect, test } from 'vitest'
import { browserNames } from './support/browsers.ts'
import { peopleWith } from './support/person.ts'
import {
  arrangesColumns,
  exports,
  finds,
  leaves,
  leavesCellMenu,
  leavesFullscreen,
  opensRows,
  orders,
  selects,
  turnsPages,
} from './support/steps.ts'

/** The four tables, something that few of their rows hold, and whether rows open. */
const tables = [
  { path: '/', text: 'flux', opens: false },
  { path: '/activity', text: 'key', opens: false },
  { path: '/gateway-logs', text: '503', opens: true },
  { path: '/llm-logs', text: 'haiku', opens: true },
] as const

describe.each(browserNames)('in %s, without a mouse', (name) => {
  const open = peopleWith(name)

  describe.each(tables)('$path', ({ path, text, opens }) => {
    test('rows are found, turned, ordered, selected and exported', async () => {
      const person = await open(path)
      await finds(person, text)
      await turnsPages(person)
      await orders(person)
      await selects(person)
      await exports(person)
    })

    test('whatever opens is left with Escape, and the focus is where it was', async () => {
      const person = await open(path)
      await leaves(person, /^button Columns/, '.loggia-popover')
      await leaves(person, /^button Actions/, '[role="menu"]')
      await leavesFullscreen(person)
      await arrangesColumns(person)
      await leavesCellMenu(person)
      if (opens) await opensRows(person)
    })
  })

  test('the grid of one list is one tab stop, and its last row is a key away', async () => {
    const { page, tabTo, press, focus } = await open('/?rows=list')
    await tabTo(/^checkbox Select all/)
    await press('ArrowDown', 'Control+End')
    await expect
      .poll(() => page.$eval('.loggia-range', (range) => range.textContent))
      .toMatch(/–([\d,]+) of \1$/)
    expect(await focus()).toMatch(/^gridcell |^td /)
    await press('Tab')
    expect(await focus()).toBe('nothing')
  })
})
