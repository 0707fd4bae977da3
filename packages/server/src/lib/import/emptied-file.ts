import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The first of the files that would be emptied by writing to this path, whatever links lead to it. */
export async function emptiedFile(
  path: string,
  files: readonly string[],
): Promise<string | undefined> {
  const written = await identityOf(path)
  for (const file of files) {
    if (resolve(file) === resolve(path)) return file
    if (written !== null && written === (await identityOf(file))) return file
  }
  return undefined
}

/** `null` where there is no such file. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size } = await stat(path, { bigint: true })
    // Devices such as /dev/null hold nothing that could be lost; some disks number no files.
    return ino === 0n || size === 0n ? null : `${dev} ${ino}`
  } catch {
    return null
  }
}
