/** A line of the log for people: `21:57:03 info  GET /v1/logs 200 3 ms`, and what else it says behind it. */
export function prettyLine(json: string, colours: boolean): string {
  const { time, level, msg, err, ...rest } = JSON.parse(json) as Readonly<Record<string, unknown>>
  const name = String(level).padEnd(5)
  const shown = colours ? `\u001B[${colourOf[String(level)] ?? 39}m${name}\u001B[39m` : name
  const more = Object.entries(rest).map(([key, value]) => `${key}=${textOf(value)}`)
  const head = [timeOf(time), shown, textOf(msg ?? ''), ...more].join(' ')
  return `${head}${err === undefined ? '' : errorLines(err)}\n`
}

const colourOf: Readonly<Record<string, number>> = {
  debug: 90,
  info: 36,
  warn: 33,
  error: 31,
  fatal: 31,
}

/** Of the clock of this machine. */
function timeOf(time: unknown): string {
  return new Date(String(time)).toTimeString().slice(0, 8)
}

function textOf(value: unknown): string {
  return typeof value === 'string' && !/[\n\r]/.test(value) ? value : JSON.stringify(value)
}

function errorLines(error: unknown): string {
  const { name, code, message, stack, cause } = Object(error) as Readonly<Record<string, unknown>>
  const places = typeof stack === 'string' ? `\n    ${stack.replaceAll('\n', '\n    ')}` : ''
  const first = `\n  ${String(name)}${code === undefined ? '' : ` ${textOf(code)}`}: ${String(message)}`
  return `${first}${places}${cause === undefined ? '' : errorLines(cause)}`
}
