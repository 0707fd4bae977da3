import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Fills it up but for so many bytes; anew each time, so that room can be made again. */
  readonly fill: (left: number) => void
  readonly remove: () => void
}

/** Why a test of a full disk is skipped. */
export const withoutDisk = 'a small disk can be mounted by an administrator only'

/** A disk of so many megabytes that everybody may write to; `null` where we may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'loggia-disk-'))
  try {
    const options = `size=${megabytes}m,mode=1777`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill(left) {
      rmSync(ballast, { force: true })
      writeFileSync(ballast, Buffer.alloc(Math.max(0, free(folder) - left)))
    },
    remove() {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function free(folder: string): number {
  const [, row = ''] = execFileSync('df', ['-B1', '--output=avail', folder], { encoding: 'utf8' })
    .trim()
    .split('\n')
  return Number(row)
}
