import { reporter } from '../../report.ts'

/** A hook of the host, made safe: what it throws is reported, and stops nothing. */
export function safely<T>(hook: (told: T) => void): (told: T) => void {
  const report = reporter()
  return (told) => {
    try {
      hook(told)
    } catch (error) {
      report(error)
    }
  }
}
