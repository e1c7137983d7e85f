import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { countText } from '@/components/ui/amounts'
import { Dialog } from '@/components/ui/Dialog'
import { Segments } from '@/components/ui/Segments'
import type { Theme, TokenName } from '@/model/theme/record'
import { aliasUses } from '@/model/theme/usage'
import { useAppDispatch } from '@/store'
import { deleteTokens } from '../edits/tokenCommands'
import { AliasPicker } from '../inspector/AliasPicker'
import type { TokenRow } from '../table/tokenRows'
import { useUses } from '../uses/useUses'
import { contextOf } from '../values/context'
import styles from './dialogs.module.css'

interface DeleteTokensDialogProps {
  readonly theme: Theme
  readonly names: readonly TokenName[]
  readonly others: readonly TokenRow[]
  readonly onClose: () => void
  readonly onDeleted: () => void
}

const CHOICES = [
  { value: 'value', label: 'Its value' },
  { value: 'token', label: 'Another token' },
]

/** Asks what takes the place of tokens that are used, and deletes them in one step. */
export function DeleteTokensDialog(props: DeleteTokensDialogProps) {
  const { theme, names, others, onClose, onDeleted } = props
  const dispatch = useAppDispatch()
  const [by, setBy] = useState<'value' | 'token'>('value')
  const [other, setOther] = useState<TokenName>()
  const nodes = useUses(names)
  const { defaults } = contextOf(theme)
  const gone = new Set(names)
  const uses = aliasUses([theme])
  const users = [
    ...new Set(names.flatMap((name) => (uses.get(name) ?? []).map(({ token }) => token))),
  ].filter((name) => !gone.has(name))
  const kinds = new Set(others.filter(({ name }) => gone.has(name)).map(({ kind }) => kind))
  const [kind] = kinds
  const title = names.length === 1 ? `Delete “${names[0]}”?` : `Delete ${names.length} tokens?`
  const own = nodes?.filter(({ via }) => via === 'value').length ?? 0
  const stay = names.filter((name) => defaults.has(name)).length
  const canDelete = by === 'value' || other !== undefined || users.length === 0
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep</Button>
          <Button
            tone="danger"
            data-first-focus
            disabled={!canDelete}
            onClick={() => {
              const replacement =
                by === 'token' && other !== undefined
                  ? ({ by: 'token', name: other } as const)
                  : ({ by: 'value' } as const)
              if (dispatch(deleteTokens(theme, names, replacement))) onDeleted()
              onClose()
            }}
          >
            {names.length === 1 ? 'Delete token' : 'Delete tokens'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {users.length === 0 ? (
          <p className={styles.sentence}>
            No other token stands for {names.length === 1 ? 'it' : 'them'}.
          </p>
        ) : (
          <>
            <p className={styles.sentence}>
              {countText(users.length, 'token')} {users.length === 1 ? 'stands' : 'stand'} for{' '}
              {names.length === 1 ? 'it' : 'them'}: <strong>{users.slice(0, 6).join(', ')}</strong>
              {users.length > 6 && ` and ${users.length - 6} more`}. They get instead:
            </p>
            <div className={styles.line}>
              <Segments
                label="What takes its place"
                options={kinds.size === 1 ? CHOICES : CHOICES.slice(0, 1)}
                value={by}
                onChange={(value) => setBy(value === 'token' ? 'token' : 'value')}
              />
              {by === 'token' && kind && (
                <AliasPicker
                  label="Token that takes its place"
                  options={others.filter(
                    (row) => row.kind === kind && !gone.has(row.name) && !users.includes(row.name),
                  )}
                  theme={theme}
                  value={other}
                  onPick={(name) => {
                    setOther(name)
                    return undefined
                  }}
                />
              )}
            </div>
          </>
        )}
        <p className={styles.sentence} role="status">
          {nodes === undefined
            ? 'Looking through the documents…'
            : own === 0
              ? 'No node of a document names it.'
              : `${countText(own, 'node')} of documents ${own === 1 ? 'names' : 'name'} ${names.length === 1 ? 'it' : 'them'}${
                  stay === names.length
                    ? ' and will show what the component set has.'
                    : ' and will show nothing there until it is given another value.'
                }`}
        </p>
      </div>
    </Dialog>
  )
}
