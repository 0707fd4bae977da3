/** A base path with a slash before it and none behind it; empty where there is none. */
export function basePathOf({ basePath = '' }: { readonly basePath?: string | undefined }): string {
  const path = basePath.replace(/^\/*(.*?)\/*$/, '$1')
  return path === '' ? '' : `/${path}`
}
