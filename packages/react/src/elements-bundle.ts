import { defineElements } from './elements.ts'

export {
  activity,
  apiLogs,
  gatewayLogs,
  llmLogs,
  restAccount,
  restAdapter,
  withFields,
} from '@loggia/core'
export * from './elements.ts'
export { browserViews } from './lib/views/browser-views.ts'

defineElements({
  languages: {
    de: async () => (await import('./german.ts')).german,
    ja: async () => (await import('./japanese.ts')).japanese,
    ar: async () => (await import('./arabic.ts')).arabic,
  },
})
