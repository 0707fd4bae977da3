import { safeParse } from 'valibot'
import { exitCodes } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { nameOf, type Setting } from './setting.ts'

/** Where values come from, the strongest first. */
export interface Given {
  /** By the name of the setting, as the command line has them. */
  readonly flags: Readonly<Record<string, unknown>>
  readonly env: Readonly<Record<string, string | undefined>>
  /** By the name of the setting. */
  readonly file: Readonly<Record<string, unknown>>
}

/** The settings of a command, by name. */
export type Settings<C> = { readonly [K in keyof C]: Setting<C[K]> }

/**
 * Reads settings: flags over the environment over the file. All that is wrong is told at once, each by its flag and its
 * variable. An empty variable counts as none.
 *
 * @throws Failure
 */
export function readConfig<C>(settings: Settings<C>, given: Given): C {
  const names = Object.keys(settings) as (keyof C & string)[]
  const read = names.map((name) => [name, valueOf(name, settings[name], given)] as const)
  const wrong = read.flatMap(([, result]) => ('wrong' in result ? [result.wrong] : []))
  if (wrong.length > 0) throw new Failure(exitCodes.usage, wrong.join('\n'))
  // Every setting has its value now, of the type that its schema says.
  return Object.fromEntries(
    read.map(([name, result]) => [name, 'value' in result ? result.value : null]),
  ) as C
}

type Result = { readonly value: unknown } | { readonly wrong: string }

function valueOf<T>(name: string, setting: Setting<T>, { flags, env, file }: Given): Result {
  const raw = flags[name] ?? (env[setting.variable] || undefined) ?? file[name]
  if (raw === undefined || raw === null) return { value: setting.otherwise }
  const result = safeParse(setting.schema, raw)
  if (result.success) return { value: result.output }
  const shown = setting.secret ? 'cannot be used' : `is ${JSON.stringify(raw)}`
  return { wrong: `${nameOf(setting)} ${shown}. ${result.issues[0].message}` }
}
