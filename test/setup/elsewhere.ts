/** Folders without tests of ours. */
export const elsewhere: readonly string[] = [
  '**/node_modules/**',
  '**/dist/**',
  '**/storybook-static/**',
  '**/.cache/**',
]
