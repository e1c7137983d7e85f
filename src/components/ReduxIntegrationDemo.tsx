import { useEffect } from 'react'
import { useReduxComponentTrees } from '@/hooks/use-redux-component-trees'
import { useReduxFiles } from '@/hooks/use-redux-files'
import { DatabaseSection } from './redux-demo/DatabaseSection'
import { FilesSection } from './redux-demo/FilesSection'
import { ServerSection } from './redux-demo/ServerSection'
import { StateSection } from './redux-demo/StateSection'
import { TreesSection } from './redux-demo/TreesSection'
import styles from './redux-demo/demo.module.css'

/**
 * Shows the store at work: what is in the state, in this browser's database and on the server, with
 * files and component trees to change. Needs a `Provider` with the store around it, and nothing else.
 */
export function ReduxIntegrationDemo() {
  const { load: loadFiles } = useReduxFiles()
  const { load: loadTrees } = useReduxComponentTrees()
  useEffect(() => {
    void loadFiles()
    void loadTrees()
  }, [loadFiles, loadTrees])
  return (
    <div className={styles.demo}>
      <ServerSection />
      <StateSection />
      <DatabaseSection />
      <FilesSection />
      <TreesSection />
    </div>
  )
}
