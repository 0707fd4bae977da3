import { stat } from 'node:fs/promises'
import type { PlaceConfig, ServeConfig } from '../config/config.ts'
import { Failure } from '../failure.ts'
import { safeError } from '../log/safe-error.ts'
import { policiesOf } from '../plans.ts'
import { isLoopback } from '../serve/listen.ts'
import { tokensOf } from '../serve/tokens.ts'
import { ok, warning, wrong, type Check } from './check.ts'

export type DoctorConfig = PlaceConfig &
  Pick<ServeConfig, 'host' | 'tokens' | 'plan' | 'plans' | 'metricsPort' | 'metricsToken'>

/** Whether everything that is configured can be used. */
export async function checkConfig(
  read: () => Promise<DoctorConfig>,
): Promise<{ readonly config: DoctorConfig | null; readonly checks: readonly Check[] }> {
  try {
    const config = await read()
    return {
      config,
      checks: [
        ok('configuration', 'every setting can be used'),
        await tried('access', () => accessOf(config)),
        await tried('retention', () => retentionOf(config)),
      ],
    }
  } catch (error) {
    return { config: null, checks: [wrongOf('configuration', error)] }
  }
}

async function tried(name: string, check: () => Promise<Check>): Promise<Check> {
  return check().catch((error: unknown) => wrongOf(name, error))
}

function wrongOf(name: string, error: unknown): Check {
  const found = error instanceof Failure ? error.message : safeError(error).message
  return wrong(name, found, 'Mend the setting that is named. "serve --help" says what each takes.')
}

async function accessOf({ host, tokens }: DoctorConfig): Promise<Check> {
  if (tokens === null) {
    return isLoopback(host)
      ? ok(
          'access',
          'no tokens: whoever is on this machine may do everything, and nobody else comes in',
        )
      : wrong(
          'access',
          `serve would refuse to listen on ${host} without tokens`,
          'Give --tokens (LOGGIA_TOKENS).',
        )
  }
  await tokensOf(tokens)
  if (typeof tokens === 'string' && !tokens.trimStart().startsWith('{')) {
    const { mode } = await stat(tokens)
    if (process.platform !== 'win32' && (mode & 0o004) !== 0) {
      return warning(
        'access',
        'every user of this machine can read the file of tokens',
        `chmod 640 ${tokens}`,
      )
    }
  }
  return ok('access', 'the tokens can be used')
}

async function retentionOf({ plan, plans }: DoctorConfig): Promise<Check> {
  await policiesOf({ plan, plans })
  if (plan === 'forever' && plans === null) {
    return ok('retention', 'everything is kept forever: no plan is given (--plan, --plans)')
  }
  return ok('retention', `plan ${plan}${plans === null ? '' : ', and others for some accounts'}`)
}
