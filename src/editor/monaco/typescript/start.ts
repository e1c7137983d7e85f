import {
  CodeActionAdaptor,
  DefinitionAdapter,
  DocumentHighlightAdapter,
  OutlineAdapter,
  QuickInfoAdapter,
  ReferenceAdapter,
  RenameAdapter,
  SignatureHelpAdapter,
  SuggestAdapter,
} from 'monaco-editor/languages/features/typescript/languageFeatures'
import {
  javascriptDefaults,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'
import { openCode } from '@/editor/areas'
import type { AppStore } from '@/store'
import { monaco } from '../setup'
import { openTextsOf } from '../texts/openTexts'
import { pathOfUri } from '../texts/uri'
import { startClient, type TypeScriptClient } from './client'
import { startDiagnostics } from './diagnostics'
import { LibraryFiles } from './libraryFiles'
import { createProjectChanges } from './projectChanges'
import type { ProjectChange } from './protocol'

/** How long the project rests before TypeScript hears of it, in ms. */
const PAUSE = 120
const LANGUAGE = 'typescript'

// The adapters bring Monaco's own set-up with them, which knows nothing of the project: it is to do nothing.
typescriptDefaults.setModeConfiguration({})
javascriptDefaults.setModeConfiguration({})

let isStarted = false

/** Starts TypeScript for the texts of a store; once, with the first text that it can read. */
export function startTypeScript(store: AppStore): void {
  if (isStarted) return
  isStarted = true
  const texts = openTextsOf(store)
  const changesIn = createProjectChanges()
  const startedClient = startClient()
  const tell = async (): Promise<ProjectChange | undefined> => {
    const change = changesIn(store.getState())
    if (change) await (await startedClient()).updateProject(change)
    return change
  }
  const isReady = tell()

  /** With all open texts in step: what is typed in one counts in the others at once. */
  async function ask(...uris: monaco.Uri[]): Promise<TypeScriptClient> {
    await isReady
    const open = [...texts.all()].filter(({ model }) => model.getLanguageId() === LANGUAGE)
    return startedClient(...uris, ...open.map(({ model }) => model.uri))
  }

  const { checkAll } = startDiagnostics(texts, ask)
  let timer: ReturnType<typeof setTimeout> | undefined
  store.subscribe(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      // What is typed is checked once typing rests; what comes, goes or is renamed, at once.
      void tell().then((change) => change && checkAll(change.types === undefined))
    }, PAUSE)
  })
  register(ask, new LibraryFiles(ask, texts))
  openOthers(store)
}

function register(ask: (...uris: monaco.Uri[]) => Promise<TypeScriptClient>, files: LibraryFiles) {
  const { languages } = monaco
  const own = { language: LANGUAGE, scheme: 'file' }
  languages.registerCompletionItemProvider(own, new SuggestAdapter(ask))
  languages.registerSignatureHelpProvider(own, new SignatureHelpAdapter(ask))
  languages.registerHoverProvider(own, new QuickInfoAdapter(ask))
  languages.registerDocumentHighlightProvider(own, new DocumentHighlightAdapter(ask))
  languages.registerDefinitionProvider(own, new DefinitionAdapter(files, ask))
  languages.registerReferenceProvider(own, new ReferenceAdapter(files, ask))
  languages.registerRenameProvider(own, new RenameAdapter(files, ask))
  languages.registerDocumentSymbolProvider(own, new OutlineAdapter(ask))
  languages.registerCodeActionProvider(own, new CodeActionAdaptor(ask))
}

/** “Go to definition” in another text shows it in the code area. */
function openOthers(store: AppStore): void {
  monaco.editor.registerEditorOpener({
    openCodeEditor(_source, resource, selection) {
      const path = pathOfUri(resource)
      const text = path === undefined ? undefined : openTextsOf(store).at(path)
      if (!text) return false
      openCode(text.target, selection && placeOf(selection))
      return true
    },
  })
}

function placeOf(selection: monaco.IRange | monaco.IPosition): { line: number; column: number } {
  return 'startLineNumber' in selection
    ? { line: selection.startLineNumber, column: selection.startColumn }
    : { line: selection.lineNumber, column: selection.column }
}
