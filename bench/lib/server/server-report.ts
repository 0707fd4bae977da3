import type { SectionTitle } from '../sections.ts'
import type { Asked } from './ask.ts'
import type { StoreBench } from './store-bench.ts'
import type { Timing } from './timing.ts'

export const serverTitle: SectionTitle = '## Ten million entries in a database'

/** Milliseconds within which nineteen of twenty answers are to come. */
const limit = 100

/** The section of the report about stores. */
export function serverSection(benches: readonly StoreBench[], facts: readonly string[]): string {
  return [
    serverTitle,
    '',
    'The real handler over a store, asked one question after the other, 40 times each, from the request to the last byte of the',
    'answer. One account has nine tenths of all entries, ten have a hundredth each, a thousand the rest; 30 days, 7 % errors. Entries',
    'are recorded by `append`, with their search text and statistics; the clock stands still while they are made. “back to” says how',
    `far a page or a count looked that a budget cut off. Written by \`npm run bench -- server\`.`,
    '',
    ...facts.map((fact) => `- ${fact}`),
    ...benches.map(
      ({ version, entries, bytes }) =>
        `- ${version}: ${entries.toLocaleString('en')} entries, ${gigabytes(bytes)} on disk`,
    ),
    '',
    ...goals(benches).map((goal) => `- ${goal}`),
    '',
    ...benches.flatMap(questionTable),
    ...writing(benches),
    ...loads(benches),
  ].join('\n')
}

function goals(benches: readonly StoreBench[]): readonly string[] {
  return benches.flatMap(({ engine, big, middle, filled, exports, purged }) => {
    const slow = [...big, ...middle].filter(({ p95 }) => p95 > limit)
    const least = engine === 'chdb' ? 100_000 : 20_000
    const quickest = Math.min(...exports.map(({ took }) => took))
    return [
      `${engine}, p95 of every question under ${limit} ms: ${slow.length === 0 ? 'met' : `**missed** by ${slow.map(({ name, p95 }) => `${name} (${p95.toFixed(0)} ms)`).join(', ')}`}`,
      `${engine}, ${least.toLocaleString('en')} entries recorded a second: ${verdict(filled.rate >= least)} (${Math.round(filled.rate).toLocaleString('en')})`,
      `${engine}, a million rows exported in 5 s: ${verdict(quickest < 5000)} (${(quickest / 1000).toFixed(1)} s)`,
      `${engine}, pages under ${limit} ms (p95) while ${purged.deleted.toLocaleString('en')} entries go: ${verdict(purged.pages.p95 < limit)} (${purged.pages.p95.toFixed(0)} ms)`,
    ]
  })
}

function verdict(met: boolean): string {
  return met ? 'met' : '**missed**'
}

function questionTable({ engine, version, big, middle }: StoreBench): readonly string[] {
  return [
    `### ${version}, ms`,
    '',
    '| question | nine tenths, p50 | p95 | answer | a hundredth, p50 | p95 |',
    '| :------- | ---------------: | --: | :----- | ---------------: | --: |',
    ...big.map((asked, at) => row(asked, middle[at])),
    '',
  ].map((line) => line.replaceAll(`${engine}: `, ''))
}

function row({ name, p50, p95, answer }: Asked, other: Asked | undefined): string {
  const cells = [name, ms(p50), ms(p95), answer, ms(other?.p50 ?? 0), ms(other?.p95 ?? 0)]
  return `| ${cells.join(' | ')} |`
}

function writing(benches: readonly StoreBench[]): readonly string[] {
  return [
    '### Recording, exporting, removing',
    '',
    '| engine | entries recorded a second | NDJSON of a million | CSV | removed, seconds | pages meanwhile, p50 | p95 | slowest |',
    '| :----- | ------------------------: | ------------------: | --: | ---------------: | -------------------: | --: | ------: |',
    ...benches.map(({ version, filled, exports, purged }) => {
      const cells = [
        version,
        Math.round(filled.rate).toLocaleString('en'),
        ...exports.map(({ took, bytes }) => `${(took / 1000).toFixed(1)} s, ${gigabytes(bytes)}`),
        `${purged.deleted.toLocaleString('en')} in ${(purged.took / 1000).toFixed(1)}`,
        ...timings(purged.pages),
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ]
}

function timings({ p50, p95, slowest }: Timing): readonly string[] {
  return [ms(p50), ms(p95), ms(slowest)]
}

function loads(benches: readonly StoreBench[]): readonly string[] {
  return benches.flatMap(({ version, loaded }) => {
    if (!loaded) return []
    const { readers, seconds, reads, writes, written, errors, memory } = loaded
    return [
      `### ${readers} readers and a writer on ${version}, ${seconds} s`,
      '',
      `- ${reads.times.toLocaleString('en')} answers (${Math.round(reads.times / seconds)} a second), ${errors} errors`,
      `- reads: p50 ${ms(reads.p50)} ms, p95 ${ms(reads.p95)}, p99 ${ms(reads.p99)}, slowest ${ms(reads.slowest)}`,
      `- writes of 500 entries: p50 ${ms(writes.p50)} ms, p99 ${ms(writes.p99)}; ${written.toLocaleString('en')} entries recorded`,
      `- memory of the server every 5 s, MB: ${memory.join(', ')}`,
      '',
    ]
  })
}

function ms(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)
}

function gigabytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(2)} GB`
}
