/** Settles when a frame has been drawn, with its time: a message posted while it is prepared arrives after it. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame((time) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(time), { once: true })
      port1.start()
      port2.postMessage(null)
    })
  })
}
