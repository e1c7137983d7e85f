import { MousePointerClick } from 'lucide-react'
import { EmptyState } from '@/components/ui/EmptyState'
import { Field } from '@/components/ui/Field'
import { Segments } from '@/components/ui/Segments'
import { Select } from '@/components/ui/Select'
import { TextInput } from '@/components/ui/TextInput'
import { useTextDraft } from '@/components/ui/useTextDraft'
import { lookAtMode } from '@/editor/themeView'
import { ok } from '@/model/result'
import {
  modesOf,
  TOKEN_TIERS,
  type Theme,
  type TokenName,
  type TokenTier,
} from '@/model/theme/record'
import { modeOf } from '@/model/theme/themeCss'
import { useAppDispatch } from '@/store'
import { changeToken } from '../edits/tokenCommands'
import { tokenRows } from '../table/tokenRows'
import { WhereUsed } from '../uses/WhereUsed'
import { contextOf, finalValue } from '../values/context'
import { KINDS, TIERS } from '../values/kinds'
import { Swatch } from '../values/Swatch'
import { PairContrasts } from './PairContrasts'
import { ValueEditor } from './ValueEditor'
import styles from './TokenInspector.module.css'

interface TokenInspectorProps {
  readonly theme: Theme
  readonly token: TokenName | null
  readonly mode: string
  readonly readOnly: boolean
  /** The token whose users are asked for. */
  readonly askedFor: TokenName | undefined
  readonly onAsk: (name: TokenName) => void
}

/** Everything of the token that is selected. */
export function TokenInspector(props: TokenInspectorProps) {
  const { theme, token, mode: shown, readOnly, askedFor, onAsk } = props
  const row = token === null ? undefined : tokenRows(theme).find(({ name }) => name === token)
  if (!row) {
    return (
      <EmptyState icon={<MousePointerClick size={20} />} title="No token is selected">
        Choose one in the table to change its values, follow its aliases and see where it is used.
      </EmptyState>
    )
  }
  const mode = modeOf(theme, shown)
  return (
    <div className={styles.scroll}>
      <header className={styles.head}>
        <Swatch kind={row.kind} value={finalValue(row.name, mode, contextOf(theme))} size="large" />
        <div className={styles.titles}>
          <h3 className={styles.title}>{row.name}</h3>
          <p className={styles.sub}>
            {KINDS[row.kind].label} · {TIERS[row.tier].one}
          </p>
        </div>
      </header>
      <div className={styles.modes}>
        <Segments
          label="Mode"
          options={modesOf(theme).map(({ id, name }) => ({ value: id, label: name }))}
          value={mode.id}
          onChange={lookAtMode}
        />
      </div>
      <ValueEditor
        key={`${theme.id}/${row.name}/${mode.id}`}
        theme={theme}
        row={row}
        mode={mode}
        readOnly={readOnly}
      />
      {row.kind === 'color' && <PairContrasts theme={theme} name={row.name} mode={mode} />}
      {row.isOwn && <About key={row.name} theme={theme} name={row.name} readOnly={readOnly} />}
      <WhereUsed
        key={`${theme.id}/${row.name}`}
        theme={theme}
        name={row.name}
        isAsked={askedFor === row.name}
        onAsk={() => onAsk(row.name)}
      />
    </div>
  )
}

interface AboutProps {
  readonly theme: Theme
  readonly name: TokenName
  readonly readOnly: boolean
}

function About({ theme, name, readOnly }: AboutProps) {
  const dispatch = useAppDispatch()
  const token = contextOf(theme).tokens.get(name)
  const description = useTextDraft({
    text: token?.description ?? '',
    parse: ok<string>,
    onCommit: (text) =>
      dispatch(changeToken(theme, name, { description: text.trim() === '' ? undefined : text })),
  })
  const [tier, setTier] = [
    token?.tier,
    (next: TokenTier) => dispatch(changeToken(theme, name, { tier: next })),
  ]
  return (
    <section aria-label="About" className={styles.section}>
      <h3 className={styles.heading}>About</h3>
      <Field label="Description">
        {(ids) => (
          <TextInput {...ids} {...description.input} readOnly={readOnly} placeholder="None" />
        )}
      </Field>
      <Field label="Tier">
        {(ids) => (
          <Select
            {...ids}
            disabled={readOnly}
            options={TOKEN_TIERS.map((one) => ({ value: one, label: TIERS[one].one }))}
            value={tier}
            onChange={({ target }) => {
              const next = TOKEN_TIERS.find((one) => one === target.value)
              if (next) setTier(next)
            }}
          />
        )}
      </Field>
    </section>
  )
}
