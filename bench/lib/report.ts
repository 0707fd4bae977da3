import type { Machine } from './machine.ts'
import type { Samples } from './samples.ts'
import { comparisons, type Comparison, type Line } from './comparisons.ts'

/** A run in words and tables. */
export function report(samples: Samples, { facts }: Machine, rounds: number): string {
  const sections = comparisons.map((comparison) => section(comparison, samples))
  const verdicts = comparisons.flatMap((comparison) => told(comparison, samples))
  return [
    '# How quick it is',
    '',
    `Written by \`npm run bench\`, ${rounds} interleaved rounds, each in fresh pages of one real browser. Times are`,
    'medians in milliseconds; the slowest one is in brackets where one slow time would be felt. The floor is a page',
    'without a framework that does the least that can be done: a yardstick, not a product. Figures of other runs or',
    'machines cannot be compared; ratios within one run can.',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    '## Goals',
    '',
    ...verdicts,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n')
}

function section(comparison: Comparison, samples: Samples): string {
  const { title, about, subjects, lines } = comparison
  const own = subjects[0]
  const head = ['', ...subjects.map(({ label }) => label), `${own.label} / floor`, 'goal']
  return [
    `## ${title}`,
    '',
    about,
    '',
    row(head),
    row(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...lines.map((line) => row(cells(line, comparison, samples))),
  ].join('\n')
}

function cells(line: Line, comparison: Comparison, samples: Samples): readonly string[] {
  const figures = comparison.subjects.map(({ name }) => figure(line, name, samples))
  const ratio = ratioOf(line, comparison, samples)
  const shown = ratio === null || line.absolute ? '' : ratio.toFixed(2)
  return [line.label, ...figures, shown, verdict(line, comparison, samples)]
}

/** How ours compares with the floor; `null` when one of them was not measured. */
function ratioOf({ measure }: Line, comparison: Comparison, samples: Samples): number | null {
  const own = samples.median(measure, comparison.subjects[0].name)
  const floor = samples.median(measure, 'floor')
  return own === null || floor === null ? null : own / floor
}

/** One line for each goal of a table. */
function told(comparison: Comparison, samples: Samples): readonly string[] {
  return comparison.lines.flatMap((line) => {
    const value = valued(line, comparison, samples)
    if (value === null) return []
    return `- ${comparison.title}, ${line.label}: ${digits(value)}; goal ${verdict(line, comparison, samples)}`
  })
}

function figure({ measure, worst }: Line, subject: string, samples: Samples): string {
  const median = samples.median(measure, subject)
  if (median === null) return ''
  const slowest = worst ? samples.worst(measure, subject) : null
  return slowest === null ? digits(median) : `${digits(median)} (${digits(slowest)})`
}

/** Whether the goal was met; empty when there is none. */
function verdict(line: Line, comparison: Comparison, samples: Samples): string {
  const value = valued(line, comparison, samples)
  if (value === null || line.goal === undefined) return ''
  return `${line.goal} ${line.absolute ? 'ms' : 'x floor'}: ${value <= line.goal ? 'met' : '**missed**'}`
}

/** What is compared with the goal; `null` when there is none, or nothing was measured. */
function valued(line: Line, comparison: Comparison, samples: Samples): number | null {
  if (line.goal === undefined) return null
  return line.absolute
    ? samples.median(line.measure, comparison.subjects[0].name)
    : ratioOf(line, comparison, samples)
}

function digits(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
