/** The sections of the report, in their order. Each is measured by itself; the last one is written by hand. */
const titles = [
  '## 500 entries',
  '## 100,000 entries',
  '## 1,000,000 entries',
  '## What a page carries',
  '## A million rows to a file',
  '## Ten million entries in a database',
  '## Why goals are missed',
] as const

export type SectionTitle = (typeof titles)[number]

/** A report with another section instead of the one that was there; every other section stays. */
export function withSection(report: string, title: SectionTitle, section: string): string {
  const own = titles
    .map((each) => (each === title ? section : sectionOf(report, each)).trim())
    .filter(Boolean)
  return `${[head, goals(own), ...own].join('\n\n')}\n`
}

const head = [
  '# How quick it is',
  '',
  'Written by `npm run bench`: interleaved rounds, each in fresh pages of one real browser. Times are medians in',
  'milliseconds; the slowest one is in brackets where one slow time would be felt. The floor is a page without a',
  'framework that does the least that can be done: a yardstick, not a product. Figures of other runs or machines cannot',
  'be compared; ratios within one run can.',
].join('\n')

/** From a title of the second level to the next one. */
function sectionOf(report: string, title: SectionTitle): string {
  return report.split(/^(?=## )/m).find((part) => part.startsWith(`${title}\n`)) ?? ''
}

/** All that sections say about their goals, in one place. */
function goals(sections: readonly string[]): string {
  return ['## Goals', '', ...sections.flatMap(goalsOf)].join('\n')
}

function goalsOf(section: string): readonly string[] {
  const lines = section.split('\n')
  const title = lines[0]?.slice(3) ?? ''
  let part = ''
  return lines.flatMap((line) => {
    if (line.startsWith('### ')) part = `, ${line.slice(4)}`
    if (!/: (met|\*\*missed\*\*)/.test(line)) return []
    if (line.startsWith('- ')) return [`- ${title}: ${line.slice(2)}`]
    return line.startsWith('|') ? [`- ${title}${part}: ${rowGoal(line)}`] : []
  })
}

/** Of `| a key | 24.6 | 19.9 | 1.24 | 1.25 x floor: met |` what is compared: the ratio, or else our figure. */
function rowGoal(line: string): string {
  const cells = line.split('|').map((cell) => cell.trim())
  const [label, own, ratio, goal] = [cells[1], cells[2], cells.at(-3), cells.at(-2)]
  return `${label}: ${ratio === '' ? own : ratio}; goal ${goal}`
}
