import type { MirrorModel, ModelMirror } from 'monaco-editor/internal/common/initialize'
import { TypeScriptWorker } from 'monaco-editor/languages/features/typescript/tsWorker'
import type ts from 'typescript'
import type { ProjectPath } from '@/model/code/paths'
import { isProjectImport, resolveImport } from '@/model/code/resolve'
import { withInsertions, type Insertion } from './insertions'
import { lambdaTyping } from './lambdaTyping'
import { mappedService } from './mappedService'
import { PACKAGE_TEXTS, packageEntry } from './packages'
import { TYPES_URI, type ProjectChange, type ProjectText } from './protocol'

const PROJECT = 'file:///project/'

interface Known extends ProjectText {
  readonly version: number
}

/**
 * Monaco's TypeScript, over all texts of the project: those that are open are its models, the others are told to it once and when
 * they change, and are read only where something imports them. Imports mean what they mean when code runs.
 */
export class ProjectWorker extends TypeScriptWorker {
  readonly #byPath = new Map<ProjectPath, Known>()
  readonly #byUri = new Map<string, Known>()
  /** Each life of a model: its versions begin at 1 again after a renaming. */
  readonly #lives = new WeakMap<MirrorModel, number>()
  readonly #typing = new Map<
    string,
    { readonly text: string; readonly insertions: readonly Insertion[] }
  >()
  #types = ''
  #version = 0

  constructor(models: ModelMirror, compilerOptions: ts.CompilerOptions) {
    super(models, { compilerOptions, extraLibs: {} })
    this._languageService = mappedService(this._languageService, (uri) => this.#insertionsIn(uri))
  }

  /** Takes what changed in the project. */
  async updateProject({ put, removed, types }: ProjectChange): Promise<void> {
    this.#version += 1
    for (const path of removed) {
      const known = this.#byPath.get(path)
      this.#byPath.delete(path)
      if (known) this.#byUri.delete(known.uri)
    }
    for (const text of put) {
      const known = { ...text, version: this.#version }
      this.#byPath.set(text.path, known)
      this.#byUri.set(text.uri, known)
    }
    if (types !== undefined) this.#types = types
  }

  /** The text behind a name, also of packages and libraries: for whoever wants to look at it. */
  async readText(uri: string): Promise<string | undefined> {
    return this.#written(uri)
  }

  override getScriptFileNames(): string[] {
    const open = this._ctx.getMirrorModels().map(({ uri }) => uri.toString())
    return [TYPES_URI, ...open.filter((uri) => uri.startsWith(PROJECT) && this.#byUri.has(uri))]
  }

  override getScriptVersion(uri: string): string {
    const model = this._getModel(uri)
    if (model) {
      let life = this.#lives.get(model)
      if (life === undefined) this.#lives.set(model, (life = this.#version += 1))
      return `model ${life}.${model.version}`
    }
    if (uri === TYPES_URI) return `types ${this.#types.length} ${this.#version}`
    const known = this.#byUri.get(uri)
    return known ? `text ${known.version}` : super.getScriptVersion(uri) || '1'
  }

  override _getModel(uri: string): MirrorModel | null {
    if (!uri.startsWith(PROJECT)) return null
    return this._ctx.getMirrorModels().find((model) => model.uri.toString() === uri) ?? null
  }

  override _getScriptText(uri: string): string | undefined {
    const text = this.#written(uri)
    if (text === undefined) return undefined
    const insertions = this.#insertionsIn(uri)
    return insertions.length === 0 ? text : withInsertions(text, insertions)
  }

  override fileExists(uri: string): boolean {
    return this.#byUri.has(uri) || uri === TYPES_URI || PACKAGE_TEXTS.has(uri)
  }

  /** Called by the language service, in place of its own search. */
  resolveModuleNameLiterals(
    literals: readonly ts.StringLiteralLike[],
    from: string,
  ): readonly ts.ResolvedModuleWithFailedLookupLocations[] {
    return literals.map(({ text }) => {
      const resolvedFileName = this.#resolve(text, from)
      if (resolvedFileName === undefined) return { resolvedModule: undefined }
      const extension = /\.(?:d\.ts|[cm]?[jt]sx?|json)$/.exec(resolvedFileName)?.[0]
      if (extension === undefined) return { resolvedModule: undefined }
      const isExternalLibraryImport = !resolvedFileName.startsWith(PROJECT)
      return { resolvedModule: { resolvedFileName, extension, isExternalLibraryImport } }
    })
  }

  #resolve(specifier: string, from: string): string | undefined {
    if (PACKAGE_TEXTS.has(from) && specifier.startsWith('.')) return packageEntry('react')
    if (!isProjectImport(specifier)) return packageEntry(specifier)
    const path = this.#byUri.get(from)?.path ?? '/'
    const found = resolveImport(path, specifier, (at) => this.#byPath.has(at))
    return found === undefined ? undefined : this.#byPath.get(found)?.uri
  }

  #written(uri: string): string | undefined {
    const model = this._getModel(uri)
    if (model) return model.getValue()
    if (uri === TYPES_URI) return this.#types
    return this.#byUri.get(uri)?.text ?? PACKAGE_TEXTS.get(uri) ?? super._getScriptText(uri)
  }

  #insertionsIn(uri: string): readonly Insertion[] {
    const known = this.#byUri.get(uri)
    if (!known?.isLambda) return []
    const text = this.#written(uri) ?? ''
    const last = this.#typing.get(uri)
    if (last?.text === text) return last.insertions
    const insertions = lambdaTyping(text, /\.[cm]?jsx?$/.test(known.path))
    this.#typing.set(uri, { text, insertions })
    return insertions
  }
}
