/** Files of `packages/react/src` with a function that the React Compiler leaves as it is, and why. It is right without it. */
export const notCompiled: Readonly<Record<string, string>> = {
  'account/strip-usage.tsx': 'a query is compared as text, which the compiler takes for a mistake',
  'detail/use-whole-entry.ts':
    'an entry never changes under its id, which the compiler cannot know',
  'tables/account-area.tsx': 'import() within a component',
  'tables/export-actions.tsx': 'import() within a component',
  'hooks/use-measured-rows.ts': 'import() within a hook',
  'hooks/use-page.ts': 'for await within a hook',
  'live/use-news.ts': 'for await within a hook',
  'hooks/use-export.ts': 'a conditional expression within try',
  'retention/use-retention.ts': 'try without catch',
  'hooks/use-pagination.ts': 'a default that is a logical expression',
  'filters/value-list.tsx': 'a function declared after return',
}
