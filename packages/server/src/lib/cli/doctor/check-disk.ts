import { statfs } from 'node:fs/promises'
import { ok, warning, wrong, type Check } from './check.ts'

/** Whether the folder of an embedded database has room to grow. */
export async function checkDisk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const found = `${inWords(free)} free in ${folder}`
  const todo = 'Make room, shorten --plan, or move the folder to a larger disk.'
  if (free < tooLittle) return wrong('disk', `only ${found}`, todo)
  return free < little ? warning('disk', `only ${found}`, todo) : ok('disk', found)
}

const tooLittle = 100 * 2 ** 20
const little = 2 ** 30

function inWords(bytes: number): string {
  return bytes < 2 ** 30
    ? `${Math.round(bytes / 2 ** 20)} MiB`
    : `${(bytes / 2 ** 30).toFixed(1)} GiB`
}
