/** The `color-scheme` of the page for each theme. */
export const colorSchemes = { light: 'light', dark: 'dark', auto: 'light dark' } as const
