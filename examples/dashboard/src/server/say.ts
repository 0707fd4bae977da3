/** Something that whoever started the program can mend: what happened and what to do, in one sentence or two. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

/** A line for whoever started the program. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** A number as people read it: 10,000. */
export function counted(count: number): string {
  return count.toLocaleString('en-US')
}
