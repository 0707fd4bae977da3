import { options, usage } from './server/options.ts'
import { Failure, say } from './server/say.ts'
import { startDashboard } from './server/start-dashboard.ts'
import { stopOnSignals } from './server/stop-on-signals.ts'

/*
 * The dashboard as a program: the page, the API behind it and real logs, until it is stopped.
 * `--help` says how it is asked for more.
 */
try {
  const wanted = options(process.argv.slice(2), process.env)
  if (wanted.help) say(usage)
  else {
    const { url, stop } = await startDashboard(wanted)
    stopOnSignals(stop)
    say(`Loggia dashboard ready at ${url}`)
  }
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
