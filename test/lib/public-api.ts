import { format } from 'prettier'
import { declarationFile, type Named } from './declaration-file.ts'

/** What a person who imports an entry can name, and what those things stand on. */
export interface PublicApi {
  /** Readable, the same for the same API. */
  readonly text: string
  /** Packages whose names are part of it. */
  readonly packages: readonly string[]
}

/**
 * The API that a built entry offers: what it exports, then what is not exported but named by that.
 *
 * Comments are left out, so that only a change of the API is a change of the text.
 */
export async function publicApi(entry: string): Promise<PublicApi> {
  const exported = exportsOf(entry)
  const offered = [...exported.values()].filter(isOurs)
  const { inner, packages } = standsOn(offered)
  const parts = [
    ...renamed(exported),
    ...textsOf(offered),
    ...(inner.length === 0
      ? []
      : ['// Not exported, but named above.', ...textsOf(inner).map(asInner)]),
  ]
  const elsewhere = [...exported].filter(([, named]) => !isOurs(named))
  return {
    text: await format(parts.join('\n\n'), { parser: 'typescript', semi: false, printWidth: 100 }),
    packages: [...new Set([...packages, ...elsewhere.map(([, { file }]) => file)])].toSorted(),
  }
}

/** Where each exported name is declared, whatever files it went through. */
function exportsOf(file: string): ReadonlyMap<string, Named> {
  const { exported, exportedWhole } = declarationFile(file)
  const whole = exportedWhole.flatMap((each) => [...exportsOf(each)])
  const own = [...exported].map(([name, named]) => [name, origin(named)] as const)
  return new Map([...whole, ...own].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Where a name is declared. */
function origin(named: Named): Named {
  if (!isOurs(named)) return named
  const { declared, imported } = declarationFile(named.file)
  if (declared.has(named.name)) return named
  const from = imported.get(named.name) ?? exportsOf(named.file).get(named.name)
  return from === undefined ? named : origin(from)
}

function standsOn(offered: readonly Named[]): {
  readonly inner: readonly Named[]
  readonly packages: readonly string[]
} {
  const seen = new Map(offered.map((named) => [keyOf(named), named]))
  const packages = new Set<string>()
  for (const { file, name } of seen.values()) {
    const { declared, imported } = declarationFile(file)
    for (const each of declared.get(name)?.names ?? []) {
      const from = declared.has(each) ? { file, name: each } : imported.get(each)
      if (from === undefined) continue
      const named = origin(from)
      if (isOurs(named)) seen.set(keyOf(named), seen.get(keyOf(named)) ?? named)
      else packages.add(named.file)
    }
  }
  const inner = [...seen.values()].slice(offered.length)
  return { inner: inner.toSorted((a, b) => (a.name < b.name ? -1 : 1)), packages: [...packages] }
}

/** A line for each name that is not the one it is declared with, or that comes from a package. */
function renamed(exported: ReadonlyMap<string, Named>): readonly string[] {
  return [...exported]
    .filter(([name, named]) => name !== named.name || !isOurs(named))
    .map(([name, named]) => {
      const what = named.name === name ? name : `${named.name} as ${name}`
      return isOurs(named) ? `export { ${what} }` : `export { ${what} } from '${named.file}'`
    })
}

function textsOf(names: readonly Named[]): readonly string[] {
  return names.map(({ file, name }) => declarationFile(file).declared.get(name)?.text ?? name)
}

/** Whether files share it among themselves is no part of the API. */
function asInner(text: string): string {
  return text.replaceAll(/^export /gm, '')
}

function isOurs({ file }: Named): boolean {
  return file.endsWith('.d.ts')
}

function keyOf({ file, name }: Named): string {
  return `${file}#${name}`
}
