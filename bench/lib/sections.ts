/** The sections of the report that are measured by themselves, in their order at its end. */
const titles = ['## A million rows to a file', '## Ten million entries in a database'] as const

export type SectionTitle = (typeof titles)[number]

/** A report with another section instead of the one that was there; every other section stays. */
export function withSection(report: string, title: SectionTitle, section: string): string {
  const own = titles.map((each) => (each === title ? section : sectionOf(report, each)))
  return `${[mainOf(report), ...own].filter(Boolean).join('\n\n')}\n`
}

/** A report whose main part is another one; the sections at its end stay. */
export function withMain(report: string, main: string): string {
  const own = titles.map((each) => sectionOf(report, each))
  return `${[main.trim(), ...own].filter(Boolean).join('\n\n')}\n`
}

function sectionOf(report: string, title: SectionTitle): string {
  const at = report.indexOf(title)
  if (at === -1) return ''
  const next = titles
    .map((each) => report.indexOf(each, at + title.length))
    .filter((place) => place !== -1)
  return report.slice(at, Math.min(report.length, ...next)).trim()
}

function mainOf(report: string): string {
  const places = titles.map((each) => report.indexOf(each)).filter((place) => place !== -1)
  return report.slice(0, Math.min(report.length, ...places)).trim()
}
