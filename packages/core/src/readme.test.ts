import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileAdapter } from '../test/file-adapter.ts'
import { apiLogs, gatewayLogs, llmLogs, parseQueryText, type LogEntry } from './index.ts'
import { catalogue } from './lib/errors.ts'
import { adapterContract } from './testing.ts'

const readme = textOf('../README.md')

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

test('the guide to adapters shows the one that is tested here', () => {
  expect(textOf('../../../docs/adapters.md')).toContain(
    `\`\`\`ts\n${textOf('../test/file-adapter.ts')}\`\`\`\n`,
  )
})

describe('the adapter of the guide', () => {
  const tests = adapterContract<LogEntry>({
    preset: apiLogs,
    adapter(entries) {
      const lines = entries.map((entry) => JSON.stringify(entry)).join('\n')
      return fileAdapter(`data:application/x-ndjson,${encodeURIComponent(lines)}`)
    },
  })
  for (const { name, run } of tests) test(name, run)
})

test('the README lists every error with its text, and no other', () => {
  const rows = [...readme.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm)]
  const listed = Object.fromEntries(rows.map(([, code, text]) => [code, text]))
  expect(listed).toEqual(catalogue)
})

test('the README shows query text that is understood', () => {
  const [, table = ''] = readme.split('| written ')
  const terms = [...table.matchAll(/^\| ((?:`[^`]+`[^|`]*)+)/gm)].flatMap(([, cell = '']) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, term = '']) => term),
  )
  const examples = terms.slice(0, terms.indexOf('"status:404"'))
  expect(examples.length).toBeGreaterThan(15)
  const fields = [...gatewayLogs.fields, ...llmLogs.fields]
  for (const example of examples.filter((each) => each !== 'addressHash')) {
    const { search, filters, problems } = parseQueryText(example, fields)
    expect([search, filters.length, problems], example).toEqual(['', 1, []])
  }
})
