import type { TokenName } from '@/model/theme/record'

/** The sheets of the components, as text: asked for when somebody wants to know which tokens they name. */
const SHEETS = import.meta.glob<string>(
  ['../atoms/*/*.module.css', '../molecules/*/*.module.css', '../organisms/*/*.module.css'],
  { query: '?raw', import: 'default' },
)

let known: Promise<ReadonlyMap<TokenName, ReadonlySet<string>>> | undefined

/** The types of components whose own sheets name a token, by token. */
export function typesOfTokens(): Promise<ReadonlyMap<TokenName, ReadonlySet<string>>> {
  return (known ??= read())
}

async function read(): Promise<ReadonlyMap<TokenName, ReadonlySet<string>>> {
  const types = new Map<TokenName, Set<string>>()
  const sheets = Object.entries(SHEETS).map(async ([path, load]) => {
    const type = path.split('/').at(-2) ?? ''
    for (const [, name = ''] of (await load()).matchAll(/var\(\s*--([a-z][a-z0-9-]*)/g)) {
      const own = types.get(name)
      if (own) own.add(type)
      else types.set(name, new Set([type]))
    }
  })
  await Promise.all(sheets)
  return types
}
