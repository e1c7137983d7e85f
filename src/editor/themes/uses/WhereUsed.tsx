import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { countText } from '@/components/ui/amounts'
import { useDefinitions } from '@/editor/definitions'
import { selectToken, type NodeUse } from '@/editor/themeView'
import type { Theme, TokenName } from '@/model/theme/record'
import { aliasUses } from '@/model/theme/usage'
import { ownName } from '@/model/tree/ownName'
import { useAppDispatch, useAppSelector } from '@/store'
import { goToNode } from './goToNode'
import { useUses } from './useUses'
import styles from './uses.module.css'

interface WhereUsedProps {
  readonly theme: Theme
  readonly name: TokenName
  /** Whether somebody asked: nothing is looked through before. */
  readonly isAsked: boolean
  readonly onAsk: () => void
}

/** More are counted. */
const SHOWN = 60

/** The tokens and nodes that a token shows in; choosing one goes there. */
export function WhereUsed({ theme, name, isAsked, onAsk }: WhereUsedProps) {
  const tokens = [...new Set((aliasUses([theme]).get(name) ?? []).map(({ token }) => token))]
  return (
    <section aria-label="Where used" className={styles.section}>
      <h3 className={styles.title}>Where used</h3>
      {tokens.length > 0 && (
        <ul className={styles.tokens} aria-label="Tokens that stand for it">
          {tokens.slice(0, SHOWN).map((token) => (
            <li key={token}>
              <button type="button" className={styles.token} onClick={() => selectToken(token)}>
                {token}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAsked ? (
        <NodeUses theme={theme} name={name} />
      ) : (
        <Button size="small" onClick={onAsk}>
          Find in documents
        </Button>
      )}
    </section>
  )
}

function NodeUses({ theme, name }: { readonly theme: Theme; readonly name: TokenName }) {
  const uses = useUses([name, ...standIns(theme, name)])
  const headers = useAppSelector(({ componentTrees }) => componentTrees.headers)
  const [isAll, setAll] = useState(false)
  if (!uses) return <p className={styles.note}>Looking through the documents…</p>
  if (uses.length === 0) return <p className={styles.note}>No node of a document uses it.</p>
  const sorted = uses.toSorted((a, b) => (a.via === b.via ? 0 : a.via === 'value' ? -1 : 1))
  const shown = isAll ? sorted : sorted.slice(0, SHOWN)
  return (
    <>
      <p className={styles.note} role="status">
        {countText(uses.length, 'node')} in{' '}
        {countText(new Set(uses.map(({ treeId }) => treeId)).size, 'document')}
      </p>
      {headers
        .filter(({ id }) => shown.some(({ treeId }) => treeId === id))
        .map((header) => (
          <div key={header.id}>
            <h4 className={styles.tree}>{header.name}</h4>
            <ul aria-label={`In ${header.name}`}>
              {shown
                .filter(({ treeId }) => treeId === header.id)
                .map((use) => (
                  <li key={use.nodeId}>
                    <UseLine use={use} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      {!isAll && uses.length > SHOWN && (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {uses.length.toLocaleString('en')}
        </Button>
      )}
    </>
  )
}

function UseLine({ use }: { readonly use: NodeUse }) {
  const dispatch = useAppDispatch()
  const definitions = useDefinitions()
  const label = definitions.get(use.node.type)?.label ?? use.node.type
  return (
    <button
      type="button"
      className={styles.node}
      onClick={() => dispatch(goToNode(use.treeId, use.nodeId))}
    >
      <span className={styles.name}>{ownName(use.node)?.trim() ?? label}</span>
      <span className={styles.via}>{use.via === 'value' ? 'names it' : `by ${label}`}</span>
    </button>
  )
}

/** Every token that has the value of this one in the end: a node may name any of them. */
function standIns(theme: Theme, name: TokenName): readonly TokenName[] {
  const uses = aliasUses([theme])
  const all = new Set<TokenName>([name])
  for (const one of all) for (const { token } of uses.get(one) ?? []) all.add(token)
  all.delete(name)
  return [...all]
}
