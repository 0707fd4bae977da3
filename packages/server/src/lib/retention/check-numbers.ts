/** The numbers of a retention service. */
type Numbers = Readonly<Record<'every' | 'jitter' | 'batch' | 'pause', number>>

/**
 * Refuses numbers, e.g. of a misspelled environment variable, with which passes would never end or never pause.
 *
 * @throws RangeError
 */
export function checkNumbers({ every, jitter, batch, pause }: Numbers): void {
  if (!(every > 0 && every < Infinity)) throw wrong('every', every, 'milliseconds, more than 0')
  if (!(jitter >= 0 && jitter < Infinity)) throw wrong('jitter', jitter, 'milliseconds, from 0 on')
  if (!(pause >= 0 && pause < Infinity)) throw wrong('pause', pause, 'milliseconds, from 0 on')
  if (!Number.isSafeInteger(batch) || batch < 1)
    throw wrong('batch', batch, 'a whole number from 1 on')
}

function wrong(name: keyof Numbers, value: number, rule: string): RangeError {
  return new RangeError(
    `\`${name}\` is ${value}, so passes would never end or never pause. Give ${rule}.`,
  )
}
