import { useEffect, useState } from 'react'

/** How many of a long list are drawn: a step more each time the browser had a moment for whoever uses it. */
export function useGrowing(total: number, step: number): number {
  const [count, setCount] = useState(step)
  useEffect(() => {
    if (count >= total) return undefined
    const timer = setTimeout(() => setCount((before) => before + step))
    return () => clearTimeout(timer)
  }, [count, total, step])
  return Math.min(count, total)
}
