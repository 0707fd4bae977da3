import { afterEach, beforeEach, expect } from 'vitest'

const loud = ['error', 'warn'] as const
const original = { error: console.error, warn: console.warn }
let said: string[] = []

/**
 * An error or a warning on the console that nobody expected fails the test: React says there what is wrong.
 *
 * A test that expects one replaces the method: `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
beforeEach(() => {
  said = []
  for (const method of loud) {
    console[method] = (...words: unknown[]) => {
      said.push(`console.${method}: ${words.map(String).join(' ')}`)
      original[method](...words)
    }
  }
})

afterEach(() => {
  for (const method of loud) console[method] = original[method]
  expect(said, 'unexpected console output').toEqual([])
})
