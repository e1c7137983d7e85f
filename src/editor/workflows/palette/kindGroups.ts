import { STEP_KINDS } from '@/model/workflow/kinds'
import { STEP_GROUPS, type StepKind } from '@/model/workflow/kinds/kind'

/** Kinds of steps under a title. */
export interface KindGroup {
  readonly title: string
  readonly kinds: readonly StepKind[]
}

/** The kinds by their groups; with a text, one group of those that each word of it is found in, best first. */
export function kindGroups(
  text: string,
  fits: (kind: StepKind) => boolean = () => true,
): readonly KindGroup[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    return STEP_GROUPS.map((title) => ({
      title,
      kinds: STEP_KINDS.filter((kind) => kind.group === title && fits(kind)),
    })).filter(({ kinds }) => kinds.length > 0)
  }
  const found = STEP_KINDS.filter(fits)
    .map((kind) => ({ kind, ranks: words.map((word) => rankOf(kind, word)) }))
    .filter(({ ranks }) => !ranks.includes(Infinity))
    .toSorted((one, other) => Math.max(...one.ranks) - Math.max(...other.ranks))
  return found.length > 0 ? [{ title: 'Matches', kinds: found.map(({ kind }) => kind) }] : []
}

/** Lower is better; infinite: the word is nowhere. */
function rankOf({ label, keywords = [], group, description }: StepKind, word: string): number {
  const name = label.toLowerCase()
  if (name.startsWith(word)) return 0
  if (name.includes(` ${word}`)) return 1
  if (keywords.some((one) => one.toLowerCase().startsWith(word))) return 2
  if (name.includes(word)) return 3
  if (group.toLowerCase().startsWith(word)) return 4
  return description.toLowerCase().includes(word) ? 5 : Infinity
}
