import type { Size } from './entries.ts'

/** One thing that was measured. */
export interface Line {
  readonly measure: string
  readonly label: string
  /** Whether the slowest one is shown too. */
  readonly worst?: boolean
  /** What some pages cannot do. */
  readonly step?: 'csv' | 'fling'
  readonly goal?: Goal
}

/** What is good enough. */
export type Goal =
  /** So many times what another one took, by default the floor for the same. */
  | { readonly times: number; readonly of?: Other }
  /** At most so much, as rounded to whole ones. */
  | { readonly most: number; readonly unit: string }

/** What else is compared with. */
export interface Other {
  readonly measure: string
  readonly subject: string
  readonly label: string
}

/** The waits of a person, in the order in which they come. */
export function waits(size: Size): readonly Line[] {
  const line = (step: string, label: string, more: Partial<Line> = {}): Line => ({
    measure: `${size} ${step}`,
    label,
    ...more,
  })
  const near = { goal: { times: 1.25 } } as const
  const first = { goal: { times: size === 1_000_000 ? 1.25 : 1.5 } } as const
  return [
    line('first rows painted', 'entries ready to first rows', first),
    line('afterwards longest', 'longest task after them', { goal: { most: 50, unit: 'ms' } }),
    line('idle key painted', 'a key that changes nothing'),
    line('key painted', 'a key', { worst: true, ...near }),
    line('key handled', 'a key, handled', { worst: true, goal: { most: 16, unit: 'ms' } }),
    line('clear painted', 'the search emptied'),
    line('sort endpoint painted', 'order by endpoint, first time', near),
    line('turn endpoint painted', 'the other way round'),
    line('sort time painted', 'order by time', near),
    line('turn time painted', 'the other way round'),
    line('select all painted', 'select all', near),
    line('select all handled', 'select all, handled', { goal: { most: 16, unit: 'ms' } }),
    line('fling p95', 'the thumb drawn through all: 95 of 100 frames', {
      step: 'fling',
      goal: { most: 17, unit: 'ms' },
    }),
    line('fling blank', 'blank frames of 120', {
      step: 'fling',
      goal: { most: 0, unit: 'frames' },
    }),
    line('csv took', 'CSV of everything', { step: 'csv', goal: { times: 1.1 } }),
    line('csv took', 'CSV of everything, beside JSON.stringify', {
      step: 'csv',
      goal: { times: 1.1, of: stringified(size) },
    }),
    line('csv longest', 'longest task of it', { step: 'csv', goal: { most: 50, unit: 'ms' } }),
    line('heap megabytes', 'MB kept alive over the bare entries', heapGoals[size]),
  ]
}

const heapGoals: Readonly<Record<Size, Pick<Line, 'goal'>>> = {
  500: {},
  100_000: { goal: { most: 10, unit: 'MB' } },
  1_000_000: { goal: { times: 1.1 } },
}

function stringified(size: Size): Other {
  return { measure: `${size} text`, subject: 'stringify', label: 'JSON.stringify' }
}

/** What the same steps cost. */
export function costs(size: Size): readonly Line[] {
  const near = { goal: { times: 1.4 } } as const
  return [
    { measure: `${size} first rows cpu`, label: 'first rows' },
    { measure: `${size} afterwards cpu`, label: 'after them' },
    { measure: `${size} idle key cpu`, label: 'a key that changes nothing' },
    { measure: `${size} key cpu`, label: 'a key' },
    { measure: `${size} sort endpoint cpu`, label: 'order by endpoint, first time' },
    { measure: `${size} turn time cpu`, label: 'order by time, the other way round' },
    { measure: `${size} select all cpu`, label: 'select all' },
    { measure: `${size} scroll cpu`, label: 'scroll by the wheel, a frame', ...near },
    { measure: `${size} fling cpu`, label: 'draw the thumb, a frame', step: 'fling', ...near },
  ]
}

/** Where memoization might be felt. */
export function withCompiler(size: Size): readonly Line[] {
  return [
    { measure: `${size} first rows cpu`, label: 'processor time, first rows' },
    { measure: `${size} key cpu`, label: 'processor time, a key' },
    { measure: `${size} key painted`, label: 'a key', worst: true },
    { measure: `${size} turn time cpu`, label: 'processor time, order by time' },
    { measure: `${size} select all cpu`, label: 'processor time, select all' },
    { measure: `${size} scroll cpu`, label: 'processor time, scroll by the wheel, a frame' },
    { measure: `${size} fling cpu`, label: 'processor time, draw the thumb, a frame' },
  ]
}

export function exportsAlone(size: Size): readonly Line[] {
  return [
    { measure: `${size} text`, label: 'ms', goal: { times: 1.1 } },
    {
      measure: `${size} text`,
      label: 'ms, beside JSON.stringify',
      goal: { times: 1.1, of: stringified(size) },
    },
  ]
}

export function searchesAlone(size: Size): readonly Line[] {
  return [
    { measure: `${size} first search`, label: 'the first key', worst: true },
    { measure: `${size} search`, label: 'the next keys', worst: true },
  ]
}
