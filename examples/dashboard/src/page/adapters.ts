import { activity, apiLogs, gatewayLogs, llmLogs, restAccount, restAdapter } from '@loggia/core'

// Everything comes from the server that serves this page.
const url = '/'

export const logEntries = restAdapter({ url, preset: apiLogs })
export const activityEvents = restAdapter({ url, preset: activity })
export const gatewayEntries = restAdapter({ url, preset: gatewayLogs })
export const llmEntries = restAdapter({ url, preset: llmLogs })
export const account = restAccount({ url })
