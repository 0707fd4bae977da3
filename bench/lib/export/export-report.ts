import type { SectionTitle } from '../sections.ts'
import type { MillionRows } from './million-rows.ts'

export const exportTitle: SectionTitle = '## A million rows to a file'

/** Milliseconds within which a page has to answer, whatever it does besides. */
const limit = 200

/** The section of the report about the whole export. */
export function exportSection(runs: readonly MillionRows[], facts: readonly string[]): string {
  const slowest = Math.max(...runs.map(({ inputs }) => slowestOf(inputs)))
  const verdict = slowest <= limit ? 'met' : '**missed**'
  return [
    exportTitle,
    '',
    '`GatewayLogsTable` over `restAdapter`, built for production; the handler over a memory store with a million sample',
    'entries, in a process of its own, behind a proxy. "Download results" is pressed, and until the file is there somebody',
    'types into a field of the page or selects a row, every 100 ms, sent by the debugging protocol without waiting for the',
    'page; so they do for five seconds before (“at rest”). An answer is timed from the receipt of the event in the browser to the frame after it. Afterwards the file is read by',
    'another parser: a header and a million rows of 13 cells, every cell compared with the entries in their order.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    `- the slowest answer to an input: ${slowest.toFixed(0)} ms; goal ${limit} ms: ${verdict}`,
    '',
    '| run | file | seconds | rows a second | inputs | answered in, median | 95th of 100 | slowest | slowest at rest | longest task | peak heap |',
    '| --: | ---: | ------: | ------------: | -----: | ------------------: | ----------: | ------: | --------------: | -----------: | --------: |',
    ...runs.map((run, at) => `| ${[at + 1, ...cells(run)].join(' | ')} |`),
    '',
    `The table said at the end: ${[...new Set(runs.map(({ said }) => `“${said}”`))].join(', ')}.`,
    '',
  ].join('\n')
}

function cells({ bytes, took, rows, inputs, atRest, heap }: MillionRows): readonly string[] {
  const sorted = painted(inputs).toSorted((a, b) => a - b)
  const share = (part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0
  return [
    `${Math.round(bytes / 1e6)} MB`,
    (took / 1000).toFixed(1),
    Math.round((rows / took) * 1000).toLocaleString('en'),
    String(sorted.length),
    `${share(0.5).toFixed(0)} ms`,
    `${share(0.95).toFixed(0)} ms`,
    `${slowestOf(inputs).toFixed(0)} ms`,
    `${slowestOf(atRest).toFixed(0)} ms`,
    `${Math.max(0, ...inputs.longTasks).toFixed(0)} ms`,
    `${heap.toFixed(0)} MB`,
  ]
}

function painted(inputs: MillionRows['inputs']): readonly number[] {
  return [...inputs.painted.keydown, ...inputs.painted.click]
}

function slowestOf(inputs: MillionRows['inputs']): number {
  return Math.max(0, ...painted(inputs), ...inputs.timed)
}
