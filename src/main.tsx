import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Provider } from 'react-redux'
import '@/components/ui/tokens.css'
import '@/components/ui/base.css'
import { isSafeMode } from '@/editor/frame/code/held'
import { rememberTabs, restoreTabs } from '@/editor/projects'
import { App } from '@/editor/shell'
import { store } from '@/store'
import { startApp } from '@/store/projects'
import { followServer } from '@/store/sync/followServer'
import { startAutoSync } from '@/store/sync/thunks'
import { startWorkflows } from '@/store/workflows/start'

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element with the id “root”.')
const root = createRoot(place)

function show(started: boolean): void {
  root.render(
    <StrictMode>
      <Provider store={store}>
        <App started={started} />
      </Provider>
    </StrictMode>,
  )
}

/** Apart from the first load: only a browser that was never here shows it. Without it a start is empty. */
async function loadSample(): Promise<Parameters<typeof startApp>[0]> {
  try {
    return (await import('@/editor/projects/sample')).sampleProject
  } catch {
    return { sample: [] }
  }
}

async function start(): Promise<void> {
  show(false)
  followServer(store)
  await store.dispatch(startApp(await loadSample()))
  store.dispatch(restoreTabs())
  rememberTabs(store)
  // For as long as the window lives; the settings say whether it does anything.
  store.dispatch(startAutoSync())
  startWorkflows(store, { byItself: !isSafeMode() })
  show(true)
}

void start()
