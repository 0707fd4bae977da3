import type { Html } from './html.ts'

/** How the page looks. */
const css = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 60rem; margin: 2rem auto; padding-inline: 1rem; }
h2 { margin-block-start: 3rem; }
article { margin-block-start: 2rem; border-block-start: 1px solid; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
table + table { margin-block-start: 1rem; }
h1, h3, p, dt, dd, td:last-child { overflow-wrap: anywhere; min-inline-size: 0; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0; list-style: none; }
dt { font-weight: bold; }
@media (max-width: 22rem) { th code { overflow-wrap: anywhere; } }
`

/** The only style that the policy of the page lets apply. */
export const cssHash = 'sha256-RAhm5mi0XlgRYTAquTOvuAkEPOy6YXAb3XuqL/xWvB8='

/** The element, with not a blank more in it than was hashed. */
export const style: Html = { text: `<style>${css}</style>` }
