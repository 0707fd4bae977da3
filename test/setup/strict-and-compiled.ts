import { configure } from '@testing-library/react'
import { beforeEach } from 'vitest'
import { Timestamp } from '../../packages/react/src/lib/cells/timestamp.tsx'
import { DayLine } from '../../packages/react/src/lib/parts/day-line.tsx'

/** StrictMode runs effects twice, so these would count one question too many, which is aborted at once. */
const counting: ReadonlySet<string> = new Set([
  'an adapter is asked once, for what was remembered',
  'no row asks for its entry before it is opened, and then once',
  'finding asks the adapter nothing, and a refresh keeps the text',
  'pressing twice before the page is there does not skip or count a page twice',
])

beforeEach(({ task }) => {
  configure({ reactStrictMode: !counting.has(task.name) })
})

// What the compiler makes keeps its values in a cache of a known size.
if (![Timestamp, DayLine].every((component) => /_c\d*\(\d+\)/.test(String(component)))) {
  throw new Error('These tests are to run on compiled sources, and these are not compiled.')
}
