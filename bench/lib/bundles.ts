import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { markdownTable } from './markdown-table.ts'
import type { SectionTitle } from './sections.ts'
import { siteConfig } from './site.ts'
import type { Subject } from './subjects.ts'

export const bundleTitle: SectionTitle = '## What a page carries'

/** The section of the report about the code that each page loads. */
export async function bundleSection(subjects: readonly Subject[]): Promise<string> {
  const rows: (readonly string[])[] = []
  for (const { name, label } of subjects) {
    if (name !== 'compiled') rows.push([label, ...(await sizes(name)).map(kilobytes)])
  }
  return [
    bundleTitle,
    '',
    'kB of minified code, compressed by gzip, without react, react-dom and the harness around the page: at once, and when',
    'something is needed for the first time. `bench/SIZES.md` tells what ours are made of.',
    '',
    markdownTable(['', 'at once', 'later'], rows),
  ].join('\n')
}

/** Bytes that a page loads at once, and those that it may load later. */
async function sizes(name: string): Promise<readonly [number, number]> {
  const chunks = await chunksOf(name)
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const atOnce = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const each of atOnce) for (const next of byName.get(each)?.imports ?? []) atOnce.add(next)
  let [first, later] = [0, 0]
  for (const { fileName, code } of chunks) {
    const bytes = gzipSync(code, { level: 9 }).length
    if (atOnce.has(fileName)) first += bytes
    else later += bytes
  }
  return [first, later]
}

async function chunksOf(name: string): Promise<readonly Rolldown.OutputChunk[]> {
  const { build: options, ...rest } = siteConfig
  const built = await build({
    ...rest,
    build: {
      ...options,
      write: false,
      rolldownOptions: {
        input: join(rest.root ?? '', name, name === 'floor' ? 'main.ts' : 'main.tsx'),
        external: [/^react(-dom)?($|\/)/, /\/lib\/bench\.ts$/],
      },
    },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs.flatMap(({ output }) => output.filter((part) => part.type === 'chunk'))
}

function kilobytes(bytes: number): string {
  return bytes === 0 ? '' : (bytes / 1000).toFixed(1)
}
