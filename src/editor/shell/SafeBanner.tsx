import { ShieldCheck } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { classes } from '@/components/ui/classes'
import { isSafeMode } from '@/editor/frame/code/held'
import styles from './StorageBanner.module.css'

/** Says that this window runs none of the project's code, for as long as it does not. */
export function SafeBanner() {
  if (!isSafeMode()) return null
  return (
    <div role="status" className={classes(styles.banner, styles.outdated)}>
      <ShieldCheck size={16} aria-hidden />
      <p className={styles.text}>
        <strong>The project’s code is off.</strong> Components that are written in code are shown as
        placeholders.
      </p>
      <Button size="small" onClick={leaveSafeMode}>
        Run the code again
      </Button>
    </div>
  )
}

function leaveSafeMode(): void {
  const address = new URL(location.href)
  address.searchParams.delete('safe')
  location.assign(address)
}
