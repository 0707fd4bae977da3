import type { PlaceConfig } from './config.ts'
import type { Given } from './read-config.ts'
import { placeSettings } from './place-settings.ts'

/**
 * What is given, with the places of weaker sources left out: a `--folder` stands for itself, whatever `DATABASE_URL`
 * says. Two places of the same source stay, and are refused.
 */
export function onePlace({ flags, env, file }: Given): Given {
  const named = (values: Readonly<Record<string, unknown>>): boolean =>
    places.some((name) => Boolean(values[name]))
  const variables = Object.fromEntries(
    places.map((name) => [name, env[placeSettings[name].variable]]),
  )
  if (named(flags))
    return { flags, env: without(env, places.map(variableOf)), file: without(file, places) }
  if (named(variables)) return { flags, env, file: without(file, places) }
  return { flags, env, file }
}

const places: readonly (keyof PlaceConfig)[] = ['databaseUrl', 'clickhouseUrl', 'folder', 'memory']

function variableOf(name: keyof PlaceConfig): string {
  return placeSettings[name].variable
}

function without<T>(
  values: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}
