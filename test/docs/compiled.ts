import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { tool } from '../../scripts/setup/tool.mjs'
import { modulePath, type CodeBlock } from './code-blocks.ts'

/** What a compiler says, at the line of a document; `null` where it is not about a document. */
export interface Complaint {
  readonly document: string | null
  readonly text: string
}

/** Strict, as the strictest of users are; names that an example does not use are no mistake of theirs. */
const config = {
  compilerOptions: {
    target: 'es2024',
    module: 'preserve',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    jsx: 'react-jsx',
    types: ['node', 'vite/client'],
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
}

/** Packages that documents name and that nobody has to have installed. */
const ambient = `declare module 'chdb' {
  import type { ChdbSession } from '@loggia/server/clickhouse'
  export const Session: new (path?: string) => ChdbSession
}
`

/** Compiles all blocks in one program, each as a module, and returns what is wrong with them. */
export function complaints(blocks: readonly CodeBlock[]): readonly Complaint[] {
  const modules = new Map(blocks.map((block) => [modulePath(block), block]))
  // Below the root, so that packages are found, and where nobody formats or commits.
  const folder = inRoot('test/docs/dist', String(process.pid))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  try {
    write('tsconfig.json', JSON.stringify(config))
    write('ambient.d.ts', ambient)
    for (const [path, block] of modules) write(path, moduleText(block))
    return compilerOutput(folder).flatMap((line) => complaint(line, modules))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compilerOutput(folder: string): readonly string[] {
  const [node, ...args] = [...tool(process.execPath, 'tsc', 'typescript'), '--pretty', 'false']
  const { stdout } = spawnSync(node, [...args, '-p', folder], { cwd: folder, encoding: 'utf8' })
  return stdout.split('\n')
}

function moduleText({ given, code }: CodeBlock): string {
  return given === '' ? code : `${given}\n${code}`
}

/** A line such as `docs/a/line-4.ts(2,5): error TS2322: …`; what explains the line before is left out. */
function complaint(line: string, modules: ReadonlyMap<string, CodeBlock>): readonly Complaint[] {
  const [, path = '', at = '', text = ''] = /^(.+?)\((\d+),\d+\): error (.*)$/.exec(line) ?? []
  const block = modules.get(path)
  if (block === undefined) return line.includes('error TS') ? [{ document: null, text: line }] : []
  const before = block.given === '' ? 0 : block.given.split('\n').length
  // What is wrong with the given is told at the line of the fence.
  const place = block.line - 1 + Math.max(0, Number(at) - before)
  return [{ document: block.document, text: `${block.document}:${place}: ${text}` }]
}
