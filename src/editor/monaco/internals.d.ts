// Parts of Monaco without types of their own. Its version is pinned; `e2e/code-editing.spec.ts` shows that they are as said here.

declare module 'monaco-editor/editor/common/core/textChange' {
  export class TextChange {
    constructor(oldPosition: number, oldText: string, newPosition: number, newText: string)
    readonly oldPosition: number
    readonly oldText: string
    readonly newPosition: number
    readonly newText: string
  }
}

declare module 'monaco-editor/editor/common/model/editStack' {
  import type { TextChange } from 'monaco-editor/editor/common/core/textChange'

  export class SingleModelEditStackElement {
    readonly _data: {
      changes: TextChange[]
      beforeCursorState: unknown
      afterCursorState: unknown
    }
    open(): void
    close(): void
    setModel(model: unknown): void
    matchesResource(uri: unknown): boolean
  }

  export class MultiModelEditStackElement {
    readonly _editStackElementsArr: readonly SingleModelEditStackElement[]
  }
}

declare module 'monaco-editor/internal/common/initialize' {
  /** Calls back once the page has said what the worker is to be made of, with the models that the page keeps in step. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what it was sent
  export function initialize<Data>(make: (models: ModelMirror, data: Data) => object): void

  export interface MirrorModel {
    readonly uri: { toString(): string }
    readonly version: number
    getValue(): string
  }

  export interface ModelMirror {
    getMirrorModels(): readonly MirrorModel[]
  }
}

declare module 'monaco-editor/languages/features/typescript/tsWorker' {
  import type { MirrorModel, ModelMirror } from 'monaco-editor/internal/common/initialize'
  import type ts from 'typescript'

  interface WorkerData {
    readonly compilerOptions: ts.CompilerOptions
    readonly extraLibs: Readonly<
      Record<string, { readonly content: string; readonly version: number }>
    >
  }

  /** The worker of Monaco, which is the host of its language service. */
  export class TypeScriptWorker {
    constructor(models: ModelMirror, data: WorkerData)
    _ctx: ModelMirror
    _languageService: ts.LanguageService
    _getModel(fileName: string): MirrorModel | null
    _getScriptText(fileName: string): string | undefined
    fileExists(fileName: string): boolean
    getScriptFileNames(): string[]
    getScriptVersion(fileName: string): string
    getSemanticDiagnostics(fileName: string): Promise<ts.Diagnostic[]>
    getSuggestionDiagnostics(fileName: string): Promise<ts.Diagnostic[]>
    getSyntacticDiagnostics(fileName: string): Promise<ts.Diagnostic[]>
  }
}

declare module 'monaco-editor/languages/features/typescript/languageFeatures' {
  import type { editor, languages, Uri } from 'monaco-editor/editor/editor.api'

  type AskWorker = (...uris: Uri[]) => Promise<unknown>

  export class LibFiles {
    constructor(worker: AskWorker)
    getOrCreateModel(fileName: string): editor.ITextModel | null
    fetchLibFilesIfNecessary(uris: readonly Uri[]): Promise<void>
  }
  export const SuggestAdapter: new (worker: AskWorker) => languages.CompletionItemProvider
  export const SignatureHelpAdapter: new (worker: AskWorker) => languages.SignatureHelpProvider
  export const QuickInfoAdapter: new (worker: AskWorker) => languages.HoverProvider
  export const DocumentHighlightAdapter: new (
    worker: AskWorker,
  ) => languages.DocumentHighlightProvider
  export const DefinitionAdapter: new (
    files: LibFiles,
    worker: AskWorker,
  ) => languages.DefinitionProvider
  export const ReferenceAdapter: new (
    files: LibFiles,
    worker: AskWorker,
  ) => languages.ReferenceProvider
  export const RenameAdapter: new (files: LibFiles, worker: AskWorker) => languages.RenameProvider
  export const OutlineAdapter: new (worker: AskWorker) => languages.DocumentSymbolProvider
  export const CodeActionAdaptor: new (worker: AskWorker) => languages.CodeActionProvider
}
