export { nodeListener, type NodeClient, type NodeListenerOptions } from './lib/node-listener.ts'
