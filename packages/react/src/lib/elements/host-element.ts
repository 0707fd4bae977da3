/** What elements stand on. A server has no elements: there it is a class that nobody makes an object of. */
export const HostElement: typeof HTMLElement =
  // oxlint-disable-next-line typescript/no-extraneous-class -- only to be extended
  globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement)
