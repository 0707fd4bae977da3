import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('routes/request-logs.tsx'),
  route('api/v1/*', 'routes/api.ts'),
] satisfies RouteConfig
