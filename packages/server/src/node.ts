export {
  captureMiddleware,
  type CaptureMiddleware,
  type CaptureMiddlewareOptions,
} from './lib/capture/capture-middleware.ts'
export { nodeListener, type NodeClient, type NodeListenerOptions } from './lib/node-listener.ts'
