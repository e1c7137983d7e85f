/** How often a component is used, in words. */
export function usedTimes(uses: number): string {
  if (uses === 0) return 'not used yet'
  return uses === 1 ? 'used once' : `used ${uses} times`
}
