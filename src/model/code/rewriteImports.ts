import { resolveImport } from './resolve'
import type { ProjectPath } from './paths'

/** Where texts lie before and after they are moved. */
export interface Moves {
  /** The paths that change. */
  readonly moved: ReadonlyMap<ProjectPath, ProjectPath>
  readonly wasThere: (path: ProjectPath) => boolean
  readonly willBeThere: (path: ProjectPath) => boolean
}

/**
 * Comments, templates and strings are passed over as wholes; what follows `from`, `import`, `import(` or `require(` is the name
 * of a module. Only names that lead to a text of the project are touched, so that a sentence in a text stays as it is.
 */
export const MODULE_NAMES =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^`\\])*`|(?<lead>(?<![\w$.])(?:from|import|require)\s*\(?\s*)(?<quote>['"])(?<name>(?:\\.|(?!\k<quote>)[^\\\n])*)\k<quote>|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

/** A text whose imports mean what they meant before texts were moved; the same text when none had to change. */
export function rewriteImports(text: string, path: ProjectPath, moves: Moves): string {
  const own = moves.moved.get(path) ?? path
  return text.replace(MODULE_NAMES, (whole, ...rest) => {
    const { lead, quote, name } = rest.at(-1) as Record<string, string | undefined>
    if (lead === undefined || quote === undefined || name === undefined) return whole
    const target = resolveImport(path, name, moves.wasThere)
    if (target === undefined) return whole
    const next = moves.moved.get(target) ?? target
    // A name that still leads there stays as somebody wrote it.
    if (resolveImport(own, name, moves.willBeThere) === next) return whole
    return `${lead}${quote}${nameFor({ name, target, from: own, next, moves })}${quote}`
  })
}

interface Naming {
  /** As it was written. */
  readonly name: string
  readonly target: ProjectPath
  readonly from: ProjectPath
  readonly next: ProjectPath
  readonly moves: Moves
}

/** The new name, written the way the old one was: relative or from the root, with or without its ending. */
function nameFor({ name, target, from, next, moves }: Naming): string {
  const leads = (made: string) => resolveImport(from, made, moves.willBeThere) === next
  const whole =
    name.startsWith('@/') && next.startsWith('/src/')
      ? `@/${next.slice('/src/'.length)}`
      : name.startsWith('.')
        ? relative(from, next)
        : next
  const candidates: string[] = []
  const dropped = /^.*?((?:\/index)?\.[jt]sx?|\.json)$/.exec(target)?.[1]
  if (dropped !== undefined && !name.endsWith(dropped)) {
    if (/\.jsx?$/.test(name)) candidates.push(whole.replace(/\.ts(x?)$/, '.js$1'))
    else {
      const folder = whole.replace(/\/index\.[jt]sx?$/, '')
      if (!name.endsWith('/index') && folder !== whole) candidates.push(folder)
      candidates.push(whole.replace(/\.(?:[jt]sx?|json)$/, ''))
    }
  }
  return candidates.find(leads) ?? whole
}

function relative(from: ProjectPath, to: ProjectPath): string {
  const here = from.split('/').slice(1, -1)
  const there = to.split('/').slice(1)
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared += 1
  }
  const up = '../'.repeat(here.length - shared)
  return `${up || './'}${there.slice(shared).join('/')}`
}
