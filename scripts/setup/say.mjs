/** Something that a person has to mend: what happened, why it matters, what to do. */
export class Failure extends Error {}

/**
 * A line for whoever started the script. On standard error, so that output can be piped.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}
