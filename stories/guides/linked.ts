/** Titles of the guides by the path of their document from the root of the repository. */
export const guideTitles: Readonly<Record<string, string>> = {
  'docs/README.md': 'Guides/Overview',
  'docs/quick-start.md': 'Guides/Quick start',
  'docs/logs-table.md': 'Guides/LogsTable',
  'docs/activity-table.md': 'Guides/ActivityTable',
  'docs/gateway-logs-table.md': 'Guides/GatewayLogsTable',
  'docs/llm-logs-table.md': 'Guides/LlmLogsTable',
  'docs/own-table.md': 'Guides/Tables of your own',
  'docs/account.md': 'Guides/What an account sees',
  'docs/adapters.md': 'Guides/Adapters',
  'docs/theming.md': 'Guides/Theming',
  'docs/languages.md': 'Guides/Languages',
  'docs/accessibility.md': 'Guides/Accessibility',
  'docs/state.md': 'Guides/State',
  'docs/custom-elements.md': 'Guides/Custom elements',
  'docs/vite.md': 'Guides/Vite',
  'docs/next.md': 'Guides/Next.js',
  'docs/react-router.md': 'Guides/React Router',
  'docs/performance.md': 'Guides/Performance',
  'docs/privacy.md': 'Guides/Privacy',
  'docs/retention.md': 'Guides/Retention',
  'docs/server.md': 'Guides/Running the server',
  'docs/server-clickhouse.md': 'Guides/ClickHouse',
  'docs/migration.md': 'Guides/Migration',
}

/**
 * A document as Storybook shows it: without the comments for whoever compiles its code, and with links that lead to the
 * guides here. What is not here is named where it stands in the repository.
 */
export function linked(document: string, text: string): string {
  return text
    .replaceAll(/<!--[^]*?-->\n*/g, '')
    .replaceAll(/\[([^\]]*)\]\((?!https?:|#)([^)\s#]*)(#[^)\s]*)?\)/g, (_, words, path, anchor) => {
      const target = resolved(document, String(path))
      const title = guideTitles[target]
      if (title === undefined) return named(String(words), target)
      return `[${String(words)}](?path=/docs/${pageId(title)}--docs${String(anchor ?? '')})`
    })
}

function named(words: string, target: string): string {
  return words.includes('`') || words.includes(target) ? words : `${words} (\`${target}\`)`
}

/** As Storybook makes it of a title. */
function pageId(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

function resolved(document: string, path: string): string {
  return new URL(path, `file:///${document}`).pathname.slice(1)
}
