import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { heldPipe, heldSocket, type Hold } from './held-socket.ts'
import { OpenFailure } from './open-failure.ts'

/**
 * Keeps every other process out of a folder until it is released, or this process is gone, however it went.
 *
 * Two processes that write to one embedded database would ruin it. Whoever has a folder listens on a socket in it: a
 * dead process answers nobody, so nothing is left that a restart would have to wait for, in containers neither.
 *
 * @throws OpenFailure `in-use`
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const real = await realpath(folder)
  const name = `loggia-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`
  if (process.platform === 'win32') {
    const pipe = await heldPipe(`\\\\?\\pipe\\${name}`)
    return releaseOf(pipe, folder) ?? nothingToRelease
  }
  for (const path of socketPaths(real, name)) {
    const release = releaseOf(await heldSocket(path), folder)
    if (release) return release
  }
  return nothingToRelease
}

/** In the folder where its path is short enough; elsewhere, and where its disk has no sockets, in that for temporary files. */
function socketPaths(real: string, name: string): readonly string[] {
  const inside = join(real, 'in-use.sock')
  const shorter = [inside, relative(process.cwd(), inside)].filter(
    (path) => Buffer.byteLength(path) <= longestSocketPath,
  )
  return [...shorter.slice(0, 1), join(tmpdir(), `${name}.sock`)]
}

/** Bytes; Linux has 108, macOS 104, with a closing zero. */
const longestSocketPath = 100

function releaseOf(hold: Hold, folder: string): (() => Promise<void>) | null {
  if (hold === 'in-use') throw inUse(folder)
  return hold === 'impossible' ? null : hold
}

/** Where there are no sockets at all there is no way to tell. */
async function nothingToRelease(): Promise<void> {
  // Nobody was kept out.
}

function inUse(folder: string): OpenFailure {
  return new OpenFailure(
    'in-use',
    `Another process has the folder "${folder}" open, and only one at a time may. Stop that process, or ask it through its API; a Postgres server (--database-url) can be shared.`,
  )
}
