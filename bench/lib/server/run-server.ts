import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { json } from 'node:stream/consumers'
import { inRoot } from '../../../scripts/setup/paths.mjs'
import { engines, type EngineName } from './engine.ts'
import type { StoreBench } from './store-bench.ts'

/** Measures some engines, one after the other; of the others, what was measured last is taken, if so many entries were. */
export async function storeBenches(
  names: readonly EngineName[],
  entries: number,
): Promise<readonly StoreBench[]> {
  for (const name of names) {
    const figures = await storeBench(name, entries)
    mkdirSync(dirname(fileOf(name)), { recursive: true })
    writeFileSync(fileOf(name), JSON.stringify(figures))
  }
  return engines.flatMap((name) => {
    if (!existsSync(fileOf(name))) return []
    // Only this file writes it.
    const figures = JSON.parse(readFileSync(fileOf(name), 'utf8')) as StoreBench
    return figures.entries === entries ? [figures] : []
  })
}

function fileOf(name: EngineName): string {
  return inRoot('.cache', `bench-${name}.json`)
}

/** In a process of its own, which gives back all of its memory when it ends. */
async function storeBench(engine: EngineName, entries: number): Promise<StoreBench> {
  const flags = [
    '--conditions=@loggia/source',
    '--disable-warning=ExperimentalWarning',
    '--max-old-space-size=6144',
  ]
  const file = inRoot('bench', 'lib', 'server', 'store-bench.ts')
  const child = spawn(process.execPath, [...flags, file, engine, String(entries)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Where chDB is installed.
    cwd: inRoot('test', 'chdb'),
  })
  // It tells its figures and nothing else.
  return (await json(child.stdout)) as StoreBench
}
