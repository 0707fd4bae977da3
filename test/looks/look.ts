/** Ways to look at a story. */
export const modes = {
  light: {},
  dark: { globals: { theme: 'dark' } },
  rtl: { globals: { direction: 'rtl' } },
  dense: { globals: { density: 'dense' } },
  tall: { height: 720 },
  narrow: { width: 390, height: 720 },
  forced: { forcedColors: true },
} as const satisfies Readonly<Record<string, Mode>>

export interface Mode {
  readonly globals?: Readonly<Record<string, string>>
  /** Of the page, in pixels. */
  readonly width?: number
  readonly height?: number
  readonly forcedColors?: boolean
}

/** A story that can be shown and played. */
export interface Pictured {
  readonly globals: Readonly<Record<string, unknown>>
  readonly run: (context: { readonly globals: object }) => Promise<void>
}

/** A story in some modes; each is a picture of its own, named after both. */
export interface Look {
  readonly name: string
  readonly story: Pictured
  readonly modes: readonly (keyof typeof modes)[]
}

/** A look; modes are words with blanks between them. */
export function look(name: string, story: Pictured, inModes = 'light dark'): Look {
  return { name, story, modes: inModes.split(' ').map(known) }
}

function known(mode: string): keyof typeof modes {
  if (mode in modes) return mode as keyof typeof modes
  throw new Error(`No mode is called ${mode}.`)
}
