import {
  CATEGORIES,
  type Category,
  type ComponentDefinition,
  type Definitions,
  type Level,
} from '@/model/definition'
import { inTileOrder } from './tileOrder'

/** What the palette is asked for. */
export interface PaletteQuery {
  readonly text: string
  /** Only components of this level; all where absent. */
  readonly level?: Level
  /** Types of the selected nodes: the parts that belong inside them are offered too. */
  readonly inside?: readonly string[]
}

/** A titled group of the palette. */
export interface PaletteGroup {
  readonly title: string
  readonly definitions: readonly ComponentDefinition[]
  /** The parts of what is selected: the group comes and goes with the selection. */
  readonly isParts?: true
}

/** What it counts that the label begins with the whole text. */
const WHOLE = -2

/** Lower is better; `undefined`: the word is nowhere. */
function rankOfWord(definition: ComponentDefinition, word: string): number | undefined {
  const label = definition.label.toLowerCase()
  if (label === word) return 0
  if (label.startsWith(word)) return 1
  if (startsAWord(label, word)) return 2
  const others = [definition.type, ...(definition.aliases ?? []), ...(definition.keywords ?? [])]
  if (others.some((other) => startsAWord(other.toLowerCase(), word))) return 3
  if (label.includes(word)) return 4
  if (others.some((other) => other.toLowerCase().includes(word))) return 5
  if (startsAWord(definition.category.toLowerCase(), word)) return 6
  if (startsAWord(definition.description.toLowerCase(), word)) return 7
  return undefined
}

function startsAWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at === 0 || (at > 0 && text.includes(` ${word}`))
}

/**
 * The components that every word of the text is found in, best first: by label, then by other names and
 * keywords, then by category and description. Parts of other components count too.
 */
export function searchDefinitions(
  definitions: Definitions,
  { text, level }: Pick<PaletteQuery, 'text' | 'level'>,
): ComponentDefinition[] {
  const words = text.trim().toLowerCase().split(/\s+/)
  const found: { definition: ComponentDefinition; rank: number; at: number }[] = []
  for (const definition of listed(definitions)) {
    if (level !== undefined && definition.level !== level) continue
    const ranks = words.map((word) => rankOfWord(definition, word))
    if (ranks.includes(undefined)) continue
    const sum = ranks.reduce<number>((total, rank) => total + (rank ?? 0), 0)
    const whole = definition.label.toLowerCase().startsWith(words.join(' ')) ? WHOLE : 0
    found.push({ definition, rank: sum + whole, at: found.length })
  }
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ definition }) => definition)
}

/**
 * What the palette shows. Without a text: the components by category, and on top of them the parts that
 * belong inside what is selected. With a text: one group of matches.
 */
export function paletteGroups(
  definitions: Definitions,
  { text, level, inside = [] }: PaletteQuery,
): PaletteGroup[] {
  if (text.trim() !== '') {
    const matches = searchDefinitions(definitions, { text, level })
    return matches.length > 0 ? [{ title: 'Matches', definitions: matches }] : []
  }
  const all = listed(definitions).filter(
    (definition) => level === undefined || definition.level === level,
  )
  const hosts = new Set(inside.map((type) => definitions.get(type)?.type ?? type))
  const parts = [...hosts].flatMap((host) => {
    const own = all.filter(({ partOf }) => partOf === host)
    return own.length > 0
      ? [
          {
            title: `Parts of ${definitions.get(host)?.label ?? host}`,
            definitions: own,
            isParts: true as const,
          },
        ]
      : []
  })
  const categories = CATEGORIES.flatMap((category: Category): PaletteGroup[] => {
    const own = inTileOrder(
      category,
      all.filter((one) => one.category === category && one.partOf === undefined),
    )
    return own.length > 0 ? [{ title: category, definitions: own }] : []
  })
  return [...parts, ...categories]
}

/** Each definition that is offered, once: the map also holds the names that are aliases. */
function listed(definitions: Definitions): ComponentDefinition[] {
  return [...new Set(definitions.values())].filter(({ hidden }) => hidden !== true)
}
