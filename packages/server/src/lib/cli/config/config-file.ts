import { exitCodes } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { jsonFile } from './json-file.ts'

/**
 * The settings of a JSON file, by name: `{"port":4180,"databaseUrl":"postgres://..."}`.
 *
 * @throws Failure when it cannot be read, or has a setting that there is not
 */
export async function configFile(
  path: string,
  known: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const settings = await jsonFile(path, '--config (LOGGIA_CONFIG)')
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new Failure(exitCodes.usage, `--config (LOGGIA_CONFIG): "${path}" holds no object.`)
  }
  const unknown = Object.keys(settings).filter((name) => !known.includes(name))
  if (unknown.length === 0) return { ...settings }
  throw new Failure(
    exitCodes.usage,
    `--config (LOGGIA_CONFIG): "${path}" has ${unknown.map((name) => `"${name}"`).join(', ')}, which is nothing that can be configured. There is ${known.join(', ')}.`,
  )
}
