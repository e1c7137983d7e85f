/** Hands out ids that are unique in the project: the wanted one where it is free, else one with a suffix. */
export interface IdClaims {
  readonly tree: (wanted: string) => string
  readonly node: (wanted: string | null, type: string) => string
}

/** Begins to hand out ids for one import. `isTaken` knows the ids that the project uses already. */
export function idClaims(isTaken: (id: string) => boolean): IdClaims {
  const claimed = new Set<string>()
  const counts = new Map<string, number>()
  const free = (id: string) => !claimed.has(id) && !isTaken(id)
  const claim = (stem: string, first: number | null): string => {
    let at = counts.get(stem) ?? first ?? 2
    let id = first === null ? stem : `${stem}-${at}`
    while (!free(id)) {
      id = `${stem}-${at}`
      at += 1
    }
    counts.set(stem, at)
    claimed.add(id)
    return id
  }
  return {
    tree: (wanted) => claim(wanted, null),
    node: (wanted, type) =>
      wanted === null ? claim(slugOf(type) || 'node', 1) : claim(wanted, null),
  }
}

/** Lower-case letters, digits and dashes of a text. */
export function slugOf(text: string): string {
  const slug = text
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return slug.replaceAll(/^-+|-+$/g, '') || 'tree'
}
