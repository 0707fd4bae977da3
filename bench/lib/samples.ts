/** Measured values by what was measured and whose they are. */
export class Samples {
  readonly #values = new Map<string, number[]>()

  add(measure: string, subject: string, ...values: readonly number[]): void {
    const key = `${measure}|${subject}`
    this.#values.set(key, [...(this.#values.get(key) ?? []), ...values])
  }

  /** `null` when nothing was measured. */
  median(measure: string, subject: string): number | null {
    const sorted = this.#sorted(measure, subject)
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
    return low === undefined || high === undefined ? null : (low + high) / 2
  }

  /** The highest value; `null` when nothing was measured. */
  worst(measure: string, subject: string): number | null {
    return this.#sorted(measure, subject).at(-1) ?? null
  }

  #sorted(measure: string, subject: string): readonly number[] {
    return (this.#values.get(`${measure}|${subject}`) ?? []).toSorted((a, b) => a - b)
  }
}
