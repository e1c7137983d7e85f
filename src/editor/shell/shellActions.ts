import { askView } from '@/editor/canvas'
import { askSearch } from '@/editor/code/layout/shownPanels'
import { goToArea, type AreaId } from '@/editor/areas'
import { newDocument } from '@/editor/commands/newDocument'
import { saveTexts } from '@/editor/monaco/flushTexts'
import { requestOpen } from '@/editor/open'
import { downloadDocument } from '@/editor/projects'
import type { AppDispatch } from '@/store'
import type { AppThunk } from '@/store/thunk'
import { selectActiveTreeId } from '@/store/selectors'
import type { ShowDialog } from './dialogs'
import { cycleRegions } from './regions'

/** Something that the window does, as opposed to a document's commands. */
export interface ShellAction {
  readonly id: string
  /** Sentence case, as the command menu shows it. */
  readonly title: string
  readonly keys: readonly string[]
  /** A name of the lucide set. */
  readonly icon?: string
  /**
   * Where its keys count: `canvas` only there, `fields` also while the caret is in a field, `everywhere` in
   * Monaco too; otherwise beside the fields of all panels. Never while composing or in a dialog.
   */
  readonly reach?: 'canvas' | 'fields' | 'everywhere'
  /** The one area in which its keys count; every one where absent. */
  readonly area?: AreaId
  /** Left out of the command menu, which would only open what is open. */
  readonly hidden?: true
  readonly run: () => void
}

interface ShellParts {
  readonly dispatch: AppDispatch
  readonly showDialog: ShowDialog
  readonly togglePreview: () => void
}

const AREA_IDS: readonly (readonly [AreaId, string, string, string])[] = [
  ['design', 'Go to design', 'Alt+1', 'pen-tool'],
  ['code', 'Go to code', 'Alt+2', 'code-xml'],
  ['workflows', 'Go to workflows', 'Alt+3', 'workflow'],
  ['themes', 'Go to themes', 'Alt+4', 'palette'],
  ['models', 'Go to models', 'Alt+5', 'database'],
]

/** All actions of the window, in the order of menus. */
export function shellActions({ dispatch, showDialog, togglePreview }: ShellParts): ShellAction[] {
  return [
    {
      id: 'shell.commands',
      title: 'Commands…',
      keys: ['Mod+K'],
      reach: 'fields',
      hidden: true,
      run: () => showDialog('commands'),
    },
    {
      id: 'shell.goToFile',
      title: 'Go to file…',
      keys: ['Mod+P'],
      reach: 'everywhere',
      icon: 'file-search',
      run: () => showDialog('go-to-file'),
    },
    {
      id: 'shell.findInFiles',
      title: 'Find in all files…',
      keys: ['Shift+Mod+F'],
      reach: 'everywhere',
      icon: 'search',
      run: () => {
        goToArea('code')
        askSearch()
      },
    },
    {
      id: 'shell.replaceInFiles',
      title: 'Replace in all files…',
      keys: ['Shift+Mod+H'],
      reach: 'everywhere',
      icon: 'search',
      run: () => {
        goToArea('code')
        askSearch({ replacing: true })
      },
    },
    {
      id: 'shell.insert',
      area: 'design',
      title: 'Insert component…',
      // On some layouts the slash is typed with Shift.
      keys: ['/', 'Shift+/', 'A'],
      icon: 'plus',
      run: () => showDialog('insert'),
    },
    {
      id: 'shell.insertForModel',
      title: 'Insert form, table or detail for a model…',
      keys: [],
      icon: 'database',
      run: () => showDialog('for-model'),
    },
    {
      id: 'shell.preview',
      area: 'design',
      title: 'Preview',
      keys: ['P'],
      icon: 'play',
      run: togglePreview,
    },
    ...AREA_IDS.map(([area, title, key, icon]): ShellAction => ({
      id: `shell.area.${area}`,
      title,
      keys: [key],
      reach: 'everywhere',
      icon,
      run: () => goToArea(area),
    })),
    {
      id: 'shell.fit',
      area: 'design',
      title: 'Fit the page',
      keys: ['Shift+1'],
      icon: 'maximize',
      run: () => askView('fit'),
    },
    {
      id: 'shell.fitSelection',
      area: 'design',
      title: 'Zoom to the selection',
      keys: ['Shift+2'],
      icon: 'scan-search',
      run: () => askView('fit-selection'),
    },
    {
      id: 'shell.actualSize',
      title: 'Zoom to 100 %',
      keys: ['Mod+0'],
      reach: 'canvas',
      icon: 'square',
      run: () => askView('actual-size'),
    },
    {
      id: 'shell.zoomIn',
      title: 'Zoom in',
      keys: ['Mod+Plus', 'Shift+Mod+Plus', 'Mod+='],
      reach: 'canvas',
      icon: 'zoom-in',
      run: () => askView('larger'),
    },
    {
      id: 'shell.zoomOut',
      title: 'Zoom out',
      keys: ['Mod+-'],
      reach: 'canvas',
      icon: 'zoom-out',
      run: () => askView('smaller'),
    },
    {
      id: 'shell.open',
      title: 'Open JSON documents…',
      keys: ['Mod+O'],
      icon: 'folder-open',
      reach: 'fields',
      run: requestOpen,
    },
    {
      id: 'shell.save',
      title: 'Save code',
      keys: ['Mod+S'],
      reach: 'everywhere',
      icon: 'save',
      run: saveTexts,
    },
    {
      id: 'shell.newDocument',
      title: 'New document',
      keys: [],
      icon: 'file-plus',
      run: () => dispatch(newDocument()),
    },
    {
      id: 'shell.export',
      title: 'Export document as JSON',
      keys: [],
      icon: 'download',
      run: () => dispatch(exportShown()),
    },
    {
      id: 'shell.downloadFiles',
      title: 'Download project files',
      keys: [],
      icon: 'download',
      run: () => void downloadFiles(dispatch),
    },
    {
      id: 'shell.nextRegion',
      title: 'Go to next region',
      keys: ['F6'],
      reach: 'everywhere',
      hidden: true,
      run: () => cycleRegions(document, false),
    },
    {
      id: 'shell.previousRegion',
      title: 'Go to previous region',
      keys: ['Shift+F6'],
      reach: 'everywhere',
      hidden: true,
      run: () => cycleRegions(document, true),
    },
    {
      id: 'shell.newProject',
      title: 'New project…',
      keys: [],
      icon: 'folder-plus',
      run: () => showDialog('new-project'),
    },
    {
      id: 'shell.shortcuts',
      title: 'Keyboard shortcuts',
      keys: ['Shift+?'],
      icon: 'keyboard',
      run: () => showDialog('shortcuts'),
    },
    {
      id: 'shell.settings',
      title: 'Settings…',
      keys: ['Mod+,'],
      reach: 'everywhere',
      icon: 'settings',
      run: () => showDialog('settings'),
    },
    {
      id: 'shell.sync',
      title: 'Sync, conflicts and trash…',
      keys: [],
      icon: 'cloud',
      run: () => showDialog('sync'),
    },
    {
      id: 'shell.demo',
      title: 'Redux demo',
      keys: [],
      icon: 'database',
      run: () => showDialog('demo'),
    },
  ]
}

async function downloadFiles(dispatch: AppDispatch): Promise<void> {
  const { downloadProjectFiles } = await import('@/editor/code/explorer/downloadZip')
  await dispatch(downloadProjectFiles())
}

function exportShown(): AppThunk<void> {
  return (dispatch, getState) => {
    const treeId = selectActiveTreeId(getState())
    if (treeId !== null) void dispatch(downloadDocument(treeId))
  }
}
