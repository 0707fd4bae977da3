import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const guide = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8')

test.each(['shadcn', 'material', 'tailwind'])(
  'the guide shows the recipe %s that its story has',
  (name) => {
    const recipe = readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8')
    expect(guide).toContain(`<!-- stories/theming/${name}.css -->\n\n\`\`\`css\n${recipe}\`\`\``)
  },
)
