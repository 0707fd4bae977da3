import { readFile } from 'node:fs/promises'
import { exitCodes } from '../exit-codes.ts'
import { Failure } from '../failure.ts'

/**
 * What a JSON file holds. Nothing of its text is repeated: it may hold secrets.
 *
 * @throws Failure that names the setting
 */
export async function jsonFile(path: string, setting: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const { code } = Object(error) as { readonly code?: unknown }
    const reason =
      code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(code)})`
    throw new Failure(exitCodes.usage, `${setting} is "${path}": ${reason}.`)
  })
  return jsonText(text, `${setting}: the file "${path}"`)
}

/** @throws Failure that names where the text is from */
function jsonText(text: string, from: string): unknown {
  try {
    // A byte order mark is what some editors begin files with.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Failure(exitCodes.usage, `${from} is not JSON.`)
  }
}

/**
 * A value that is given as the path of a JSON file, as JSON, or as it is.
 *
 * @throws Failure that names the setting
 */
export async function fileOrValue(given: string | object, setting: string): Promise<unknown> {
  if (typeof given !== 'string') return given
  return given.trimStart().startsWith('{') ? jsonText(given, setting) : jsonFile(given, setting)
}
