import type { LambdaRecord } from '@/model/lambda/lambda'
import { useReadOnly } from '../useReadOnly'
import { CapabilitiesSection } from './CapabilitiesSection'
import { EnvironmentSection } from './EnvironmentSection'
import { GeneralSection } from './GeneralSection'
import { SecretsSection } from './SecretsSection'
import styles from './Settings.module.css'

interface SettingsTabProps {
  readonly lambda: LambdaRecord
}

/** What the record of a lambda says beside its code, and what is granted in this browser. */
export function SettingsTab({ lambda }: SettingsTabProps) {
  const readOnly = useReadOnly()
  return (
    <div className={styles.tab}>
      <fieldset disabled={readOnly} className={styles.fieldset}>
        <GeneralSection lambda={lambda} />
        <EnvironmentSection lambda={lambda} />
        <CapabilitiesSection lambda={lambda} readOnly={readOnly} />
      </fieldset>
      <SecretsSection asked={lambda.capabilities?.secrets} />
    </div>
  )
}
