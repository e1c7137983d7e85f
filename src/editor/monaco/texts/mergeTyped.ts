import { applyChanges, over } from './changes'
import { changesBetween } from './changesBetween'

/**
 * What is typed here, over what came meanwhile: everything that either side added is there, theirs first where both added at one
 * place. No question is asked, because somebody is typing; the lines that both changed stand next to each other at worst.
 */
export function mergeTyped(base: string, mine: string, theirs: string): string {
  if (mine === theirs) return mine
  const typed = changesBetween(base, mine)
  const arrived = changesBetween(base, theirs)
  return applyChanges(theirs, over(typed, arrived, false))
}
