import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** One import: which file names which module, types and `import()` included. */
export interface Import {
  /** From the root of the repository. */
  readonly file: string
  /** As written. */
  readonly from: string
  /** From the root of the repository when relative; a package's name with its subpath otherwise. */
  readonly target: string
}

/** Every import, re-export and dynamic import of a file. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(inRoot(file), 'utf8')
  const { module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const written = /^['"`](.+)['"`]$/s.exec(text.slice(start, end))?.[1]
    return written === undefined ? [] : [written]
  })
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamic,
  ]
  return [...new Set(named)].map((from) => ({ file, from, target: targetOf(file, from) }))
}

/** The file itself and all that it leads to within the repository by relative imports. */
export function reachableFrom(file: string): readonly string[] {
  const seen = new Set([file])
  for (const each of seen) {
    if (!/\.[mc]?[jt]sx?$/.test(each)) continue
    for (const { from, target } of importsOf(each)) if (from.startsWith('.')) seen.add(target)
  }
  return [...seen]
}

function targetOf(file: string, from: string): string {
  return from.startsWith('.') ? posix.join(posix.dirname(file), from) : from
}
