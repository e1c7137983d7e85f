import { themeTokens } from '@/catalog/themeTokens'
import type { ProjectPath } from '@/model/code/paths'
import { projectTypes } from '@/model/code/projectTypes'
import type { CodeKey } from '@/model/code/target'
import type { RootState } from '@/store'
import { selectPaths } from '@/store/code/projectCode'
import { uriOf } from '../texts/uri'
import type { ProjectChange, ProjectText } from './protocol'

/** Texts that TypeScript reads. */
const READ = /\.(?:[cm]?[jt]sx?|json)$/
/** Longer ones are not read by TypeScript, in characters. */
const MOST_CHARACTERS = 1_000_000

type Records = Pick<RootState, 'files' | 'components' | 'lambdas'>

/** What TypeScript has to be told of a project; asked again, only what is other since. */
export function createProjectChanges(): (state: RootState) => ProjectChange | undefined {
  let told = new Map<ProjectPath, string>()
  let toldTypes = ''
  let lists: readonly unknown[] = []
  let named: readonly unknown[] = []

  return (state) => {
    const now = [...listsOf(state), state.models.models]
    if (now.every((list, at) => list === lists[at])) return undefined
    lists = now
    const paths = selectPaths(state)
    const texts = textsOf(state)
    const current = new Map<ProjectPath, string>()
    const put: ProjectText[] = []
    for (const [path, key] of paths.all) {
      const text = READ.test(path) ? texts.get(key) : undefined
      if (text === undefined || text.length > MOST_CHARACTERS) continue
      current.set(path, text)
      if (told.get(path) === text) continue
      const uri = uriOf(path).toString()
      put.push({ path, uri, text, isLambda: key.startsWith('lambdas:') })
    }
    const removed = [...told.keys()].filter((path) => !current.has(path))
    told = current
    // Typing leaves the names as they are.
    const names = [paths, state.lambdas.lambdas, state.models.models]
    const types = names.every((list, at) => list === named[at]) ? toldTypes : typesOf(state)
    named = names
    const isOther = types !== toldTypes
    toldTypes = types
    if (put.length === 0 && removed.length === 0 && !isOther) return undefined
    return { put, removed, ...(isOther && { types }) }
  }
}

function listsOf({ files, components, lambdas }: Records): readonly unknown[] {
  return [files.files, components.components, lambdas.lambdas]
}

/** All texts by their keys: one walk, where asking for each would be one for each. */
function textsOf({ files, components, lambdas }: Records): ReadonlyMap<CodeKey, string> {
  const texts = new Map<CodeKey, string>()
  for (const { id, content, encoding } of files.files) {
    if (encoding === undefined) texts.set(`files:${id}`, content)
  }
  for (const { id, code } of components.components) texts.set(`components:${id}`, code)
  for (const { id, code } of lambdas.lambdas) texts.set(`lambdas:${id}`, code ?? '')
  return texts
}

function typesOf(state: RootState): string {
  const { all } = selectPaths(state)
  const pathByKey = new Map(Array.from(all, ([path, key]) => [key, path]))
  return projectTypes({
    paths: [...all.keys()],
    components: state.components.components.flatMap(({ id, name }) => {
      const path = pathByKey.get(`components:${id}`)
      return path === undefined ? [] : [{ name, path }]
    }),
    lambdas: state.lambdas.lambdas.flatMap(({ id, name, handler, description }) => {
      const path = pathByKey.get(`lambdas:${id}`)
      return path === undefined ? [] : [{ name, path, handler, description }]
    }),
    models: state.models.models,
    tokens: themeTokens().map(({ name }) => name),
  })
}
