/**
 * What only a driver of the browser can switch on. Tests put it in; a Storybook that somebody looks at has none.
 */
export const emulation: {
  forcedColours: ((on: boolean) => Promise<void>) | null
  /** Whether every rule runs in every mode, and not only those that a mode can change. */
  everyRule: boolean
} = {
  forcedColours: null,
  everyRule: false,
}
