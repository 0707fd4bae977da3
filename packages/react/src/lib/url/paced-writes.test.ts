import { beforeEach, expect, test } from 'vitest'
import { pacedWrites, type PacedWrites, type WriteMode } from './paced-writes.ts'

/** What would run later, and when. */
let due: { readonly run: () => void; readonly in: number }[]
let written: string[]
let refuses: boolean
let writes: PacedWrites<string>

beforeEach(() => {
  due = []
  written = []
  refuses = false
  writes = pacedWrites(
    (what: string, mode: WriteMode) => {
      if (refuses) throw new Error('too often')
      written.push(`${mode} ${what}`)
    },
    (run, milliseconds) => due.push({ run, in: milliseconds }),
  )
})

function pass(): number | undefined {
  const next = due.shift()
  next?.run()
  return next?.in
}

test('one event writes once, the newest, as a step if one of its changes is', () => {
  writes.ask('a', 'push')
  writes.ask('ab', 'replace')
  expect(written).toEqual([])
  expect(pass()).toBe(0)
  expect(written).toEqual(['push ab'])
})

test('what comes within the pause is written after it', () => {
  for (const what of ['a', 'ab', 'abc', 'abcd']) {
    writes.ask(what, 'replace')
    if (what === 'a') pass()
  }
  expect(written).toEqual(['replace a'])
  expect(pass()).toBe(150)
  expect(written).toEqual(['replace a', 'replace abcd'])
})

test('after a pause without news the next one is written at once again', () => {
  writes.ask('a', 'replace')
  pass()
  pass()
  expect(due).toEqual([])
  writes.ask('b', 'replace')
  expect(pass()).toBe(0)
  expect(written).toEqual(['replace a', 'replace b'])
})

test('what was typed before a step is where going back leads to', () => {
  writes.ask('a', 'replace')
  pass()
  writes.ask('ab', 'replace')
  writes.ask('ab, page 2', 'push')
  pass()
  expect(written).toEqual(['replace a', 'replace ab', 'push ab, page 2'])
})

test('steps that come faster than the pause are one', () => {
  writes.ask('page 2', 'push')
  pass()
  writes.ask('page 3', 'push')
  writes.ask('page 4', 'push')
  pass()
  expect(written).toEqual(['push page 2', 'push page 4'])
})

test('an hour of changes at every millisecond is less than browsers refuse', () => {
  writes.ask('0', 'push')
  let time = 0
  let count = 0
  while (time < 10_000) {
    const next = pass() ?? 0
    time += next
    count = written.length
    for (let at = 0; at < 20; at += 1) writes.ask(`${time} ${at}`, at % 2 ? 'replace' : 'push')
  }
  expect(count).toBeLessThan(100)
})

test('what the browser refuses is tried again, some times, with whatever is newest', () => {
  refuses = true
  writes.ask('a', 'push')
  pass()
  writes.ask('b', 'replace')
  refuses = false
  expect(pass()).toBe(1000)
  expect(written).toEqual(['push b'])
  refuses = true
  writes.ask('c', 'push')
  while (due.length > 0) pass()
  refuses = false
  expect(written).toEqual(['push b'])
  writes.ask('d', 'replace')
  pass()
  expect(written).toEqual(['push b', 'replace d'])
})

test('what is dropped is never written', () => {
  writes.ask('a', 'push')
  writes.drop()
  while (due.length > 0) pass()
  expect(written).toEqual([])
})
