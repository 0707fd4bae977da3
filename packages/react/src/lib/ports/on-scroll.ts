/**
 * Tells what is scrolled around an element or within. Scrolling is heard only in the tree where it happens, so
 * each shadow root that the element stands in is listened to, and the page.
 */
export function onScroll(element: Node, told: (scroller: Node) => void, signal: AbortSignal): void {
  const tree = element.getRootNode()
  const heard = ({ target }: Event): void => {
    if (!(target instanceof Node)) return
    if (target.contains(element) || element.contains(target)) told(target)
  }
  tree.addEventListener('scroll', heard, { signal, capture: true })
  if (tree instanceof ShadowRoot) onScroll(tree.host, told, signal)
}
