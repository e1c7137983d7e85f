import type { NodePath } from '@/model/canvasProtocol'
import { MOST_PATHS, type SeenText, type ShownPart } from '@/model/canvasLooks'

/** One text as it was met. */
export interface MetText extends Omit<SeenText, 'paths' | 'count' | 'unjudged'> {
  readonly path: NodePath
  readonly unjudged: SeenText['unjudged'] | undefined
}

/** Puts texts of equal looks together: a list of a thousand rows is a row of the report. */
export interface TextGroups {
  readonly add: (met: MetText) => void
  readonly rows: () => readonly SeenText[]
}

interface Group {
  readonly first: MetText
  readonly paths: NodePath[]
  count: number
}

/** Begins without any. */
export function createTextGroups(): TextGroups {
  const groups = new Map<string, Group>()
  return {
    add(met) {
      const { type, fg, bg, size, weight, unjudged, path } = met
      const key = [type, partKey(fg), partKey(bg), size, weight, unjudged].join('|')
      const group = groups.get(key)
      if (!group) {
        groups.set(key, { first: met, paths: [path], count: 1 })
        return
      }
      group.count += 1
      if (group.paths.length < MOST_PATHS && group.paths.at(-1) !== path) group.paths.push(path)
    },
    rows: () =>
      [...groups.values()].map(({ first, paths, count }) => {
        const { path: _, unjudged, ...rest } = first
        return { ...rest, paths, count, ...(unjudged && { unjudged }) }
      }),
  }
}

function partKey({ rgb, tokens, exact }: ShownPart): string {
  return `${rgb.join()} ${tokens.join()} ${exact}`
}
