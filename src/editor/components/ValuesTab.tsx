import { useDefinitions } from '@/editor/definitions'
import { typeOfComponent } from '@/model/component/type'
import type { Json } from '@/model/json'
import styles from './ComponentSide.module.css'
import { useValueField } from './fieldSlot'

type Values = Readonly<Record<string, Json>>

interface ValuesTabProps {
  readonly id: string
  readonly values: Values
  readonly onValues: (change: (before: Values) => Values) => void
}

/** The fields that the inspector shows for the component, over the preview: nothing of it is stored. */
export function ValuesTab({ id, values, onValues }: ValuesTabProps) {
  const definition = useDefinitions().get(typeOfComponent(id))
  const Field = useValueField()
  const props = Object.entries(definition?.props ?? {})
  if (props.length === 0) {
    return (
      <p className={styles.none}>
        This component takes no values. Each prop that its type declares becomes a field here and in
        the inspector.
      </p>
    )
  }
  return (
    <div className={styles.fields}>
      {props.map(([name, spec]) => (
        <Field
          key={`${id}/${name}/${spec.kind}`}
          name={`${id}/${name}`}
          spec={spec}
          value={Object.hasOwn(values, name) ? values[name] : undefined}
          fallback={definition?.defaults[name]}
          onValue={(value) =>
            onValues((before) => {
              const { [name]: _, ...rest } = before
              return value === undefined ? rest : { ...rest, [name]: value }
            })
          }
        />
      ))}
    </div>
  )
}
