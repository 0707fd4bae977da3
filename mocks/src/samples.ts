export { clients as sampleClients, type SampleClient } from './lib/clients.ts'
export { referenceLogs } from './lib/reference-logs.ts'
export { sampleLogs, type SampleOptions } from './lib/sample-logs.ts'
