import { codeKey, type CodePosition, type CodeTarget } from '@/model/code/target'
import type { AppStore } from '@/store'
import { whenPageHides } from '@/lib/page'
import { actOn } from '../editorActions'
import { monaco } from '../setup'
import { openTextsOf } from '../texts/openTexts'
import type { OpenText } from '../texts/openText'
import { keepViewState, storeViewStates, viewStateOf } from '../viewStates'
import { runIn } from './actions'
import { goToUndone } from './goToUndone'
import { leaveByTab } from './leaveByTab'
import { optionsIn, WIDGET_OPTIONS } from './options'
import { overflowPlace } from './overflowPlace'
import { shareProblems } from './shareProblems'
import { formatByPrettier } from './formatByPrettier'
import { suggestWords } from './suggestWords'

/** One editor of Monaco that shows one text of the project at a time. */
export interface CodeWidget {
  /** Shows a text, or none. */
  readonly show: (target: CodeTarget | undefined) => void
  readonly goTo: (position: CodePosition) => void
  readonly setReadOnly: (isReadOnly: boolean) => void
  readonly setScheme: (scheme: 'light' | 'dark') => void
  /** Names the text, to screen readers. */
  readonly setName: (name: string) => void
  readonly dispose: () => void
}

/** Makes the editor in an element. */
export function createCodeWidget(host: HTMLElement, store: AppStore): CodeWidget {
  const texts = openTextsOf(store)
  const mono = getComputedStyle(host).getPropertyValue('--ui-mono').trim()
  const editor = monaco.editor.create(host, {
    ...WIDGET_OPTIONS,
    overflowWidgetsDomNode: overflowPlace(),
    model: null,
    ...(mono && { fontFamily: mono }),
  })
  let shown: OpenText | undefined
  let release = () => {}
  let project = store.getState().project.activeProjectId

  function keepView(): void {
    if (shown && editor.getModel() === shown.model) {
      keepViewState(project, shown.key, editor.saveViewState())
    }
  }

  function leave(): void {
    keepView()
    shown?.rest()
    release()
    release = () => {}
    shown = undefined
  }

  function put(text: OpenText | undefined): void {
    leave()
    shown = text
    if (text) {
      project = store.getState().project.activeProjectId
      release = texts.hold(text.key)
    }
    if (text?.model.getLanguageId() === 'typescript') void startTypeScript(store)
    editor.setModel(text?.model ?? null)
    if (text) editor.updateOptions(optionsIn(text.model.getLanguageId()))
    const view = text && viewStateOf(project, text.key)
    if (view) editor.restoreViewState(view)
  }

  formatByPrettier(store)
  suggestWords()
  shareProblems(store)
  const stops = [
    texts.listen((key, event) => {
      if (key !== shown?.key) return
      if (event === 'moved') put(texts.open(shown.target))
      else if (event === 'moving') keepView()
      else if (event === 'gone') put(undefined)
    }),
    leaveByTab(editor),
  ]
  editor.onDidBlurEditorText(() => shown?.rest())
  goToUndone(editor)
  const { KeyMod, KeyCode } = monaco
  // Actions, because a command would take the keys of every other editor of the page too, for good.
  editor.addAction({
    id: 'espalier.save',
    label: 'Save',
    keybindings: [KeyMod.CtrlCmd | KeyCode.KeyS],
    run: () => shown?.flush(),
  })
  // On Linux Monaco has another key for it.
  editor.addAction({
    id: 'espalier.format',
    label: 'Format',
    keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
    run: () => runIn(editor, 'format'),
  })

  const acting = {
    run: (id: Parameters<typeof runIn>[1]) => runIn(editor, id),
    readOnly: () => editor.getOption(monaco.editor.EditorOption.readOnly),
  }
  let stopActing = actOn(acting)
  editor.onDidFocusEditorText(() => {
    stopActing = actOn(acting)
  })
  let isGone = false
  whenPageHides(() => {
    if (isGone) return
    keepView()
    storeViewStates()
  })

  return {
    show(target) {
      if (shown?.key === (target && codeKey(target))) return
      put(target && texts.open(target))
    },
    goTo({ line, column }) {
      const position = { lineNumber: line, column }
      editor.setPosition(position)
      editor.revealPositionInCenterIfOutsideViewport(position)
      editor.focus()
    },
    setReadOnly: (readOnly) => editor.updateOptions({ readOnly }),
    setScheme: (scheme) => monaco.editor.setTheme(`espalier-${scheme}`),
    setName: (name) =>
      editor.updateOptions({
        ariaLabel: `${name}. Tab indents; Escape and then Tab leaves the editor, or Control+M lets Tab always do so.`,
      }),
    dispose() {
      leave()
      storeViewStates()
      isGone = true
      stopActing()
      for (const stop of stops) stop()
      editor.setModel(null)
      editor.dispose()
    },
  }
}

/** Loads what knows TypeScript, with the first text that it can read. */
async function startTypeScript(store: AppStore): Promise<void> {
  const { startTypeScript: start } = await import('../typescript/start')
  start(store)
}
