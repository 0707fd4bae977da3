import type { Weighted } from './random.ts'

/** One kind of request to the sample product, with blanks as `filled` reads them. */
export interface Endpoint extends Weighted {
  readonly method: string
  readonly path: string
  /** Query strings, sanitised as capture leaves them; `null` for none. */
  readonly params: readonly (string | null)[]
  readonly statuses: readonly Success[]
}

interface Success extends Weighted {
  readonly status: number
}

const ok: readonly Success[] = [{ status: 200, weight: 1 }]
const created: readonly Success[] = [{ status: 201, weight: 1 }]
const accepted: readonly Success[] = [{ status: 202, weight: 1 }]
const noContent: readonly Success[] = [{ status: 204, weight: 1 }]
const cached: readonly Success[] = [
  { status: 200, weight: 5 },
  { status: 304, weight: 2 },
]
const redirected: readonly Success[] = [
  { status: 307, weight: 8 },
  { status: 301, weight: 1 },
]
const none = [null]
const videoParams = [
  null,
  'duration={5|8|10}&resolution={480p|720p|1080p}',
  'duration={5|10}&resolution=720p&aspect_ratio={16:9|9:16|1:1}&seed={7|42|1234}',
]
const imageParams = [
  null,
  null,
  'width={512|768|1024|1536}&height={512|768|1024}',
  'num_images={1|2|4}&output_format={png|webp|jpeg}',
]
const listParams = [
  null,
  'limit={20|50|100}',
  'limit=100&cursor={id}',
  'status={succeeded|failed|processing}&limit={20|50}',
]

/** What the sample product offers: it makes images and videos. */
export const generating: readonly Endpoint[] = [
  post('/v1/generate/image/flux-pro', 130, imageParams),
  post('/v1/generate/image/flux-schnell', 95, imageParams),
  post('/v1/generate/image/{flux-dev|sdxl-lightning|ideogram-v3|recraft-v3}', 55, imageParams),
  post('/v1/generate/video/seedance-1-pro', 40, videoParams),
  post('/v1/generate/video/{kling-2-1|veo-3-fast|wan-2-2}', 30, videoParams),
]

export const endpoints: readonly Endpoint[] = [
  ...generating,
  { method: 'GET', path: '/v1/generations/gen_{id}', weight: 260, params: none, statuses: cached },
  { method: 'GET', path: '/v1/generations', weight: 45, params: listParams, statuses: ok },
  {
    method: 'DELETE',
    path: '/v1/generations/gen_{id}',
    weight: 14,
    params: none,
    statuses: noContent,
  },
  {
    method: 'GET',
    path: '/v1/assets/ast_{id}/download',
    weight: 42,
    params: ['expires=3600&signature=[redacted]'],
    statuses: redirected,
  },
  { method: 'PUT', path: '/v1/assets/ast_{id}/metadata', weight: 12, params: none, statuses: ok },
  post('/v1/estimate', 60, [null, 'model={bfl/flux-pro|bytedance/seedance-1-pro}&count={1|4|16}']),
  {
    method: 'GET',
    path: '/v1/models',
    weight: 38,
    params: [null, 'modality={image|video}'],
    statuses: cached,
  },
  { method: 'GET', path: '/v1/balance', weight: 24, params: none, statuses: ok },
  {
    method: 'GET',
    path: '/v1/usage',
    weight: 9,
    params: ['from=2026-03-01&to=2026-03-31&group_by={day|model|key}'],
    statuses: ok,
  },
  { method: 'GET', path: '/v1/webhooks', weight: 9, params: listParams, statuses: ok },
  { method: 'POST', path: '/v1/webhooks', weight: 4, params: none, statuses: created },
  { method: 'PATCH', path: '/v1/webhooks/wh_{id}', weight: 5, params: none, statuses: ok },
  { method: 'DELETE', path: '/v1/webhooks/wh_{id}', weight: 2, params: none, statuses: noContent },
  {
    method: 'POST',
    path: '/v1/webhooks/wh_{id}/deliveries/{uuid}/redeliver',
    weight: 8,
    params: none,
    statuses: accepted,
  },
  {
    method: 'GET',
    path: '/v1/workspaces/{uuid}/projects/{uuid}/generations/gen_{id}/variants/{uuid}/frames',
    weight: 11,
    params: ['from={0|24|120}&count=24&format=webp&token=[redacted]'],
    statuses: ok,
  },
  { method: 'HEAD', path: '/v1/health', weight: 14, params: none, statuses: ok },
  {
    method: 'OPTIONS',
    path: '/v1/generate/image/flux-pro',
    weight: 7,
    params: none,
    statuses: noContent,
  },
]

function post(path: string, weight: number, params: Endpoint['params']): Endpoint {
  return { method: 'POST', path, weight, params, statuses: ok }
}
