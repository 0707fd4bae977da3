import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OpenFailure } from './open-failure.ts'

/**
 * Keeps an embedded database out of folders that are somebody else's, such as a home folder that was named by mistake.
 * `own` is what tells a folder that is ours, by its path within.
 *
 * @throws OpenFailure `unreachable` when a folder holds anything but what is ours
 */
export async function checkFolder(folder: string, path: string, own: string): Promise<void> {
  if (existsSync(join(folder, own))) return
  const [begun] = own.split('/')
  const others = (await readdir(folder)).filter((name) => name !== begun && !isNobodys(name)).sort()
  if (others.length === 0) return
  const named = others.slice(0, 3).map((name) => JSON.stringify(name))
  if (others.length > named.length) named.push('...')
  throw new OpenFailure(
    'unreachable',
    `The folder "${path}" holds other files (${named.join(', ')}), and no entries. Name a folder that is empty or not there yet, or the one that holds the entries.`,
  )
}

/** What disks and desktops leave in empty folders, and what a process leaves that ended while it opened one. */
function isNobodys(name: string): boolean {
  return name.startsWith('.') || name === 'lost+found' || name.includes('.sock')
}
