/** How the program ends, for scripts and supervisors. */
export const exitCodes = {
  /** Done. */
  done: 0,
  /** It failed on its way, or `doctor` found something wrong. */
  failed: 1,
  /** The command line or the configuration is wrong, or this Node too old: starting it again will not help. */
  usage: 2,
  /** The store cannot be opened: out of reach, or in use. Starting it again later may help. */
  store: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodesText = `Exit codes:
  0   done
  1   it failed on its way, or doctor found something wrong
  2   the command line or the configuration is wrong, or Node is too old
  3   the store cannot be opened: out of reach, in use, or a package is missing
  130, 143   ended at once by a second SIGINT or SIGTERM`
