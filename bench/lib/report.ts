import type { Comparison, TableSection } from './comparisons.ts'
import { markdownTable } from './markdown-table.ts'
import type { Goal, Line } from './lines.ts'
import type { Samples } from './samples.ts'

/** A section with its figures, and where and when they were taken. */
export function sectionText(
  { title, comparisons }: TableSection,
  samples: Samples,
  facts: readonly string[],
): string {
  const tables = comparisons.map((comparison) => table(comparison, samples))
  return [title, '', ...facts.map((fact) => `- ${fact}`), '', tables.join('\n\n')].join('\n')
}

function table(comparison: Comparison, samples: Samples): string {
  const { title, about, columns, ratio, lines } = comparison
  const [one, other] = ratio.map((name) => columns.find((each) => each.name === name)?.label)
  const head = ['', ...columns.map(({ label }) => label), `${one} / ${other}`, 'goal']
  const rows = lines.map((line) => cells(line, comparison, samples))
  return [`### ${title}`, '', about, '', markdownTable(head, rows)].join('\n')
}

function cells(line: Line, { columns, ratio }: Comparison, samples: Samples): readonly string[] {
  const figures = columns.map(({ name, lacks }) => {
    const lack = line.step === undefined ? undefined : lacks?.[line.step]
    return lack ?? figure(line, name, samples)
  })
  const times = timesOf(line, ratio, samples)
  return [
    line.label,
    ...figures,
    times === null ? '' : digits(times),
    verdict(line, ratio, samples),
  ]
}

function figure({ measure, worst }: Line, subject: string, samples: Samples): string {
  const median = samples.median(measure, subject)
  if (median === null) return ''
  if (measure.endsWith('longest') && median === 0) return 'under 50'
  const slowest = worst ? samples.worst(measure, subject) : null
  return slowest === null ? digits(median) : `${digits(median)} (${digits(slowest)})`
}

/** How one compares with another; `null` when one of them was not measured, or nothing can be told by it. */
function timesOf(line: Line, [one, other]: Comparison['ratio'], samples: Samples): number | null {
  const { measure, goal } = line
  if (goal && 'most' in goal) return null
  const base = goal?.of ?? { measure, subject: other }
  const [own, theirs] = [samples.median(measure, one), samples.median(base.measure, base.subject)]
  return own === null || theirs === null || own <= 0 || theirs <= 0 ? null : own / theirs
}

/** Whether the goal was met; empty when there is none. */
function verdict(line: Line, ratio: Comparison['ratio'], samples: Samples): string {
  const { measure, goal } = line
  const own = samples.median(measure, ratio[0])
  if (goal === undefined || own === null) return ''
  const isMet = 'most' in goal ? Math.round(own) <= goal.most : isNear(line, goal.times)
  return `${goalText(goal)}: ${isMet ? 'met' : '**missed**'}`

  function isNear(of: Line, most: number): boolean {
    const times = timesOf(of, ratio, samples)
    // What takes nothing, or gives something back, is near enough.
    return own !== null && (own <= 0 || (times !== null && times <= most))
  }
}

function goalText(goal: Goal): string {
  if ('most' in goal) return `${goal.most} ${goal.unit}`
  return `${goal.times} x ${goal.of?.label ?? 'floor'}`
}

function digits(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
