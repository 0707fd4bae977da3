/**
 * Tests that cannot share a page with others: they leave what a page never gets rid of, or are about code that was not
 * fetched yet.
 */
export const aloneTests: readonly string[] = [
  // A policy for content, which stays for as long as the page.
  'filters/filter-surroundings',
  'tables/logs-table.policy',
  'usage/usage-chart.hydration',
  // Steps back in the history of the page, which others would lengthen.
  'url/use-url-state',
  // A module in the place of another one.
  'tables/logs-table.menu-failure',
  // Code that comes when it is needed first.
  'tables/preload-scroll',
  'tables/server-pages.hydration',
].map((name) => `packages/react/src/lib/${name}.test.tsx`)
