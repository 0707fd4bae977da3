import axe from 'axe-core'

/** What axe finds on the page against WCAG 2.2 AA and its own best practice, in a line each. */
export async function axeFindings(): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await axe.run(document.body, {
    runOnly: tags,
    // The page around is not ours.
    rules: { region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
