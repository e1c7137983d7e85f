import { ArrowUpRight } from 'lucide-react'
import { Field } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { Select } from '@/components/ui/Select'
import { goToArea, openCode } from '@/editor/areas'
import { useAppDispatch, useAppSelector } from '@/store'
import { setActiveTree } from '@/store/slices/componentTreesSlice'
import { setActiveWorkflow } from '@/store/slices/workflowsSlice'
import styles from '../inspector.module.css'
import type { ParamProps } from './paramProps'

const WORDS = { lambda: 'lambda', workflow: 'workflow', tree: 'document' } as const

/** One of the lambdas, workflows or documents of the project. */
export function PickParam(props: ParamProps<'lambda' | 'workflow' | 'tree'>) {
  const { node, spec, value, problem, onChange } = props
  const dispatch = useAppDispatch()
  const list = useAppSelector(
    (state): readonly { readonly id: string; readonly name: string }[] => {
      if (spec.type === 'lambda') return state.lambdas.lambdas
      return spec.type === 'workflow' ? state.workflows.workflows : state.componentTrees.headers
    },
  )
  const options = list
    .filter(({ id }) => spec.type !== 'workflow' || id !== node.workflowId)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
  const word = WORDS[spec.type]
  // Documents of other programs name it: shown as what it is.
  const chosen = list.find(({ id, name }) => id === value || name === value)
  const open = () => {
    if (!chosen) return
    if (spec.type === 'lambda') openCode({ collection: 'lambdas', id: chosen.id })
    else if (spec.type === 'workflow') dispatch(setActiveWorkflow(chosen.id))
    else {
      dispatch(setActiveTree(chosen.id))
      goToArea('design')
    }
  }
  const none = `There is no ${word} in this project yet.`
  return (
    <Field label={spec.label} help={spec.help} problem={options.length === 0 ? none : problem}>
      {(ids) => (
        <div className={styles.picker}>
          <Select
            {...ids}
            options={options}
            value={chosen?.id ?? ''}
            placeholder={
              typeof value === 'string' && value !== '' ? 'It is gone' : `Choose a ${word}`
            }
            onChange={({ target }) => onChange(target.value)}
          />
          <IconButton
            label={chosen ? `Open “${chosen.name}”` : `Open the ${word}`}
            disabled={!chosen}
            onClick={open}
          >
            <ArrowUpRight size={14} />
          </IconButton>
        </div>
      )}
    </Field>
  )
}
