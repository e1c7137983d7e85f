import { X } from 'lucide-react'
import { useReducer } from 'react'
import { Field } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { useAppSelector } from '@/store'
import { forbidOrigin, workflowOrigins } from '@/store/workflows'
import styles from './inspector.module.css'

interface GrantedOriginsProps {
  readonly workflowId: string
}

/** Which servers a workflow may ask in this browser, and how to take that back. Nothing where it may ask none. */
export function GrantedOrigins({ workflowId }: GrantedOriginsProps) {
  const projectId = useAppSelector(({ project }) => project.activeProjectId)
  const [, look] = useReducer((count: number) => count + 1, 0)
  const origins = workflowOrigins(projectId, workflowId)
  if (origins.length === 0) return null
  return (
    <div className={styles.fields}>
      <Field
        label="May ask"
        help="Servers that you let it send requests to, in this browser. The next run asks you again for one that is taken away."
        layout="stack"
        as="group"
      >
        {() => (
          <ul className={styles.origins}>
            {origins.map((origin) => (
              <li key={origin}>
                <span>{origin}</span>
                <IconButton
                  label={`Take “${origin}” away`}
                  size="small"
                  onClick={() => {
                    forbidOrigin(projectId, workflowId, origin)
                    look()
                  }}
                >
                  <X size={14} />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </Field>
    </div>
  )
}
