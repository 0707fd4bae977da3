import { inRoot } from '../setup/paths.mjs'
import { entries } from './entries.mjs'
import { order } from './topics.mjs'

/** @type {Partial<import('typedoc').TypeDocOptions> & Record<string, unknown>} */
export default {
  name: 'API reference',
  entryPoints: Object.values(entries),
  tsconfig: inRoot('scripts/reference/tsconfig.json'),
  plugin: ['typedoc-plugin-markdown', inRoot('scripts/reference/plugin.mjs')],
  out: inRoot('docs/api'),
  readme: 'none',
  router: 'module',
  // Types have a check of their own.
  skipErrorChecking: true,
  // Lines move with every edit; the names are enough to find them.
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  // Types that are named and not exported are shown where they are named.
  validation: { notExported: false, invalidLink: true },
  treatValidationWarningsAsErrors: true,
  sort: ['alphabetical'],
  categorizeByGroup: false,
  categoryOrder: order,
  defaultCategory: 'Also here',
  pageTitleTemplates: {
    module: (/** @type {{ readonly name: string }} */ { name }) =>
      `@loggia/${name.replace('-', '/')}`,
  },
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hideGroupHeadings: false,
  useCodeBlocks: true,
  expandObjects: false,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  indexFormat: 'table',
  tableColumnSettings: {
    hideModifiers: true,
    hideSources: true,
    hideInherited: true,
    hideOverrides: true,
    hideDefaults: true,
  },
}
