import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = textOf('../README.md')
const guides = ['account', 'activity-table', 'own-table', 'performance']
const shown = [readme, ...guides.map((name) => textOf(`../../../docs/${name}.md`))].join('\n')

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

test.each([
  'kept-logs',
  'export-everything',
  'request-logs',
  'activity-feed',
  'both-gateways',
  'german-feed',
  'request-usage',
  'plain-list',
  'slow-jobs',
  'own-filters',
  'own-arrangement',
  'all-of-them',
])(
  'the README or a guide shows the example %s that is tested in readme.examples.test.tsx',
  (name) => {
    expect(shown).toContain(`\`\`\`tsx\n${textOf(`../test/readme/${name}.tsx`)}\`\`\`\n`)
  },
)

test('the README lists every token that the styles read, and no other', () => {
  const folder = new URL('./styles/', import.meta.url)
  const styles = readdirSync(folder).map((name) => textOf(`./styles/${name}`))
  const read = styles.join('').match(/(?<=var\(\s*)--loggia-(?!-)[\w-]+/g)
  const listed = readme.match(/(?<=`)--loggia-(?!-)[\w-]+(?=`)/g)
  expect([...new Set(listed)].sort()).toEqual([...new Set(read)].sort())
})

test.each([
  ['TableProps', './lib/tables/table-props.ts'],
  ['LogsTableProps', './lib/tables/logs-table.tsx'],
  ['ActivityTableProps', './lib/tables/activity-table.tsx'],
  ['GatewayLogsTableProps', './lib/tables/gateway-logs-table.tsx'],
  ['LlmLogsTableProps', './lib/tables/llm-logs-table.tsx'],
  ['TableStateOptions', './lib/hooks/use-table-state.ts'],
  ['ViewerOptions', './lib/words/viewer.tsx'],
])('the README lists every property of %s', (name, file) => {
  const body = new RegExp(`interface ${name}[^]*?\\n}`).exec(textOf(file))?.[0] ?? ''
  const names = [...body.matchAll(/readonly (\w+)\??:/g)].map(([, property]) => property)
  expect(names.length).toBeGreaterThan(0)
  const table = /## Properties[^]*?\n\n\|[^]*?\n\n/.exec(readme)?.[0]
  for (const property of names) expect(table).toContain(`\`${property}\``)
})

test('the README says why each dependency is there, and of no other', () => {
  const { dependencies } = JSON.parse(textOf('../package.json')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const reasons = /## What it stands on[^]*/.exec(readme)?.[0] ?? ''
  const named = [...reasons.matchAll(/^\| `([^`]+)`/gm)].map(([, dependency]) => dependency)
  const others = Object.keys(dependencies).filter((name) => name !== '@loggia/core')
  expect(new Set(named)).toEqual(new Set(others))
})
