import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync, Visitor, type Comment, type Span, type Statement } from 'oxc-parser'
import { inRoot } from '../../scripts/setup/paths.mjs'

/** A name in a file: of the repository when `file` ends with `.d.ts`, else in a package. */
export interface Named {
  readonly file: string
  readonly name: string
}

/** One thing that a declaration file declares: its text without comments, and the names it stands on. */
export interface Declaration {
  readonly text: string
  readonly names: readonly string[]
}

/** What a `.d.ts` file declares, exports and takes from elsewhere. */
export interface DeclarationFile {
  readonly declared: ReadonlyMap<string, Declaration>
  readonly exported: ReadonlyMap<string, Named>
  /** Files whose exports are all exported again. */
  readonly exportedWhole: readonly string[]
  readonly imported: ReadonlyMap<string, Named>
}

const read = new Map<string, DeclarationFile>()

/** A built `.d.ts` file, by its path from the root of the repository. */
export function declarationFile(file: string): DeclarationFile {
  const known = read.get(file) ?? parsed(file)
  read.set(file, known)
  return known
}

function parsed(file: string): DeclarationFile {
  if (!existsSync(inRoot(file))) {
    throw new Error(
      `${file} is not there, so there is no API to compare. Run \`npm run types\` first.`,
    )
  }
  const source = readFileSync(inRoot(file), 'utf8')
  const { program, comments, module } = parseSync(file, source)
  const declared = new Map<string, Declaration>()
  for (const statement of program.body) {
    for (const name of declaredNames(statement)) {
      const before = declared.get(name)
      const text = withoutComments(source, statement, comments)
      declared.set(name, {
        text: before ? `${before.text}\n${text}` : text,
        names: [...(before?.names ?? []), ...namesIn(statement)],
      })
    }
  }
  const target = (from: string): string => targetOf(file, from)
  const entries = module.staticExports.flatMap((each) => each.entries)
  const named = entries.flatMap(({ exportName, importName, localName, moduleRequest }) => {
    const name = exportName.name ?? (exportName.kind === 'Default' ? 'default' : null)
    if (name === null) return []
    const from = moduleRequest === null ? file : target(moduleRequest.value)
    return [[name, { file: from, name: importName.name ?? localName.name ?? name }] as const]
  })
  const imports = module.staticImports.flatMap(({ moduleRequest, entries: each }) =>
    each.map(({ importName, localName }) => {
      const name = importName.name ?? importName.kind
      return [localName.value, { file: target(moduleRequest.value), name }] as const
    }),
  )
  return {
    declared,
    exported: new Map(named),
    exportedWhole: entries.flatMap(({ importName, exportName, moduleRequest }) =>
      importName.kind === 'AllButDefault' && exportName.kind === 'None' && moduleRequest
        ? [target(moduleRequest.value)]
        : [],
    ),
    imported: new Map(imports),
  }
}

function targetOf(file: string, from: string): string {
  if (!from.startsWith('.')) return from
  return posix.join(posix.dirname(file), from).replace(/\.(js|tsx?)$/, '.d.ts')
}

function declaredNames(statement: Statement): readonly string[] {
  const inner =
    'declaration' in statement && statement.declaration ? statement.declaration : statement
  if (inner.type === 'VariableDeclaration') {
    return inner.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in inner && inner.id?.type === 'Identifier' ? [inner.id.name] : []
}

function namesIn(statement: Statement): readonly string[] {
  const names = new Set<string>()
  new Visitor({ Identifier: ({ name }) => names.add(name) }).visit({
    type: 'Program',
    body: [statement],
    sourceType: 'module',
    hashbang: null,
    start: statement.start,
    end: statement.end,
  })
  return [...names]
}

function withoutComments(
  source: string,
  { start, end }: Span,
  comments: readonly Comment[],
): string {
  const inside = comments.filter((comment) => comment.start >= start && comment.end <= end)
  let text = ''
  let at = start
  for (const comment of inside) {
    text += source.slice(at, comment.start)
    at = comment.end
  }
  // What a comment leaves behind is an empty line.
  return (text + source.slice(at, end)).replaceAll(/\n\s*\n/g, '\n')
}
