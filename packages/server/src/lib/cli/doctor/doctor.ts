import { exitCodes, type ExitCode } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import type { Check } from './check.ts'
import { checkConfig, type DoctorConfig } from './check-config.ts'
import { checkNode } from './check-node.ts'
import { checkPlace } from './check-place.ts'

/** Looks for what is wrong, one thing after the other, and says what to do. */
export async function doctor(
  config: () => Promise<DoctorConfig>,
  { json }: { readonly json: boolean },
  { say }: Pick<Terminal, 'say'>,
): Promise<ExitCode> {
  const checks: Check[] = []
  const tell = (check: Check): void => {
    checks.push(check)
    if (!json) for (const line of linesOf(check)) say(line)
  }
  tell(checkNode(process.versions.node))
  const checked = await checkConfig(config)
  for (const check of checked.checks) tell(check)
  if (checked.config) for await (const check of checkPlace(checked.config)) tell(check)
  const sick = checks.some(({ state }) => state === 'wrong')
  say(json ? JSON.stringify({ healthy: !sick, checks }) : verdict(checks))
  return sick ? exitCodes.failed : exitCodes.done
}

function linesOf({ name, state, found, todo }: Check): readonly string[] {
  const line = `${signs[state]} ${name.padEnd(14)} ${found}`
  return todo === undefined ? [line] : [line, `${' '.repeat(indent)}-> ${todo}`]
}

const signs = { ok: 'ok     ', warning: 'warning', wrong: 'WRONG  ', skipped: '-      ' } as const
const indent = 23

function verdict(checks: readonly Check[]): string {
  const count = (wanted: Check['state']): number =>
    checks.filter(({ state }) => state === wanted).length
  const [wrong, warnings] = [count('wrong'), count('warning')]
  if (wrong > 0) return `\n${wrong} wrong. Mend what is marked WRONG, from the top.`
  return warnings === 0 ? '\nAll is well.' : `\nIt works; ${warnings} to look at.`
}
