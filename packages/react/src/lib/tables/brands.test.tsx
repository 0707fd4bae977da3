import { arrayAdapter, activity, apiLogs } from '@loggia/core'
import { expect, test } from 'vitest'
import { contrast, paints } from '../../../test/contrast.ts'
import { show } from '../../../test/shown-table.tsx'
import { ActivityTable } from './activity-table.tsx'
import { LogsTable } from './logs-table.tsx'

/** Brands of products: what a host sets, and nothing else. */
const brands = {
  none: {},
  warm: {
    surface: ['#fffdf8', '#1b1714'],
    accent: ['#a03c10', '#f2a477'],
    text: ['#2b2118', '#f1e7db'],
  },
  'one accent for both': { accent: ['#f97316', '#f97316'] },
  yellow: { accent: ['#facc15', '#facc15'], success: ['#a3e635', '#a3e635'] },
  'black and white': {
    surface: ['#fff', '#000'],
    text: ['#000', '#fff'],
    accent: ['#000', '#fff'],
  },
  vivid: {
    accent: ['#7c3aed', '#7c3aed'],
    ...{ success: ['#22c55e', '#22c55e'], warning: ['#eab308', '#eab308'] },
    ...{ danger: ['#ef4444', '#ef4444'], info: ['#3b82f6', '#3b82f6'] },
  },
  navy: {
    surface: ['#f4f7fd', '#0b1530'],
    text: ['#0f1f47', '#dbe6ff'],
    accent: ['#1d4ed8', '#1d4ed8'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>

const grounds = ['surface', 'surface-raised', 'surface-header', 'hover', 'open', 'selected']
const families = ['access', 'people', 'money', 'work', 'delivery', 'setup', 'support']
const states = ['success', 'info', 'warning', 'danger', 'neutral']

/** Words, and what they stand on. */
const pairs: readonly { readonly words: string; readonly ground: string }[] = [
  ...grounds.flatMap((ground) =>
    ['text', 'text-quiet', 'accent-text'].map((words) => ({ words, ground })),
  ),
  ...states.flatMap((state) =>
    [`${state}-soft`, 'surface', 'surface-raised'].map((ground) => ({
      words: `${state}-text`,
      ground,
    })),
  ),
  ...families.map((family) => ({ words: `family-${family}`, ground: `family-${family}-soft` })),
  { words: 'on-accent', ground: 'accent' },
]

test.each(
  Object.keys(brands).flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]),
)('with the brand "%s" all words have 4.5:1 in the %s', (name, theme) => {
  const { container } = show(<LogsTable adapter={arrayAdapter([], apiLogs)} theme={theme} />)
  const root = container.querySelector<HTMLElement>('.loggia-root')
  if (!root) throw new Error('There is no table.')
  const at = theme === 'light' ? 0 : 1
  for (const [token, values] of Object.entries<readonly [string, string]>(
    brands[name as keyof typeof brands],
  )) {
    root.style.setProperty(`--loggia-${token}`, values[at])
  }
  const weak = pairs.filter(({ words, ground }) => contrast(root, words, ground) < 4.5)
  expect(weak).toEqual([])
  expect(contrast(root, 'focus', 'surface')).toBeGreaterThanOrEqual(3)
  expect(contrast(root, 'control-line', 'surface')).toBeGreaterThanOrEqual(3)
})

test('a token for one thing wins over what would follow', () => {
  const { container } = show(
    <div style={{ ['--loggia-hover' as string]: 'rgb(1, 2, 3)' }}>
      <ActivityTable adapter={arrayAdapter([], activity)} />
    </div>,
  )
  const root = container.querySelector<HTMLElement>('.loggia-root')
  expect(root && paints(root, 'hover')).toEqual([1, 2, 3])
})
