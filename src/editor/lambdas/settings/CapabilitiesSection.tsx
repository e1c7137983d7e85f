import { Folder, Globe, KeyRound } from 'lucide-react'
import { useId } from 'react'
import type { LambdaRecord } from '@/model/lambda/lambda'
import { useAppDispatch } from '@/store'
import { editLambda } from '../editLambda'
import { useGrants } from '../grants/useGrants'
import { capabilitiesOf, isGranted, wishesOf, wishKey, type Wish } from '../grants/wishes'
import { AddRow } from './AddRow'
import { parseSecretName } from './parseNames'
import { parseOrigin, parseProjectPath } from './parsePlaces'
import styles from './Settings.module.css'
import { WishRow } from './WishRow'

const KINDS = [
  {
    kind: 'net',
    title: 'Network',
    icon: <Globe size={14} aria-hidden />,
    label: 'Origin to ask for',
    placeholder: 'https://api.example.com',
    parse: parseOrigin,
  },
  {
    kind: 'files',
    title: 'Files',
    icon: <Folder size={14} aria-hidden />,
    label: 'File or folder to ask for',
    placeholder: '/data',
    parse: parseProjectPath,
  },
  {
    kind: 'secrets',
    title: 'Secrets',
    icon: <KeyRound size={14} aria-hidden />,
    label: 'Secret to ask for',
    placeholder: 'apiKey',
    parse: parseSecretName,
  },
] as const

interface CapabilitiesSectionProps {
  readonly lambda: LambdaRecord
  readonly readOnly: boolean
}

/** What a lambda asks to be allowed, and what of it is granted in this browser. */
export function CapabilitiesSection({ lambda, readOnly }: CapabilitiesSectionProps) {
  const dispatch = useAppDispatch()
  const id = useId()
  const { granted, grant } = useGrants(lambda.id)
  const wishes = wishesOf(lambda.capabilities ?? {})
  const ask = (wishes: readonly Wish[], label: string) => {
    const capabilities = wishes.length > 0 ? capabilitiesOf(wishes) : undefined
    dispatch(editLambda(lambda.id, { capabilities }, label))
  }
  const put = (wish: Wish) => {
    const at = wishes.findIndex((one) => wishKey(one) === wishKey(wish))
    const next = at < 0 ? [...wishes, wish] : wishes.with(at, wish)
    ask(next, `Ask for ${wish.name}`)
  }
  const remove = (wish: Wish) => {
    const key = wishKey(wish)
    ask(
      wishes.filter((one) => wishKey(one) !== key),
      `Ask no more for ${wish.name}`,
    )
    // What is asked for again later begins without a grant.
    grant(wish, false)
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        What it may use
      </h3>
      <p className={styles.note}>
        Without a line here it can only compute. Each line is asked for at the next run; the
        switches say what is granted in this browser.
      </p>
      {KINDS.map(({ kind, title, icon, label, placeholder, parse }) => {
        const own = wishes.filter((wish) => wish.kind === kind)
        const names = own.map(({ name }) => name)
        return (
          <div key={kind} role="group" aria-label={title} className={styles.rows}>
            <h4 className={styles.kind}>
              {icon}
              {title}
            </h4>
            {own.map((wish) => (
              <WishRow
                key={wish.name}
                wish={wish}
                isOn={isGranted(wish, granted)}
                readOnly={readOnly}
                onGrant={(isOn) => grant(wish, isOn)}
                onChange={put}
                onRemove={() => remove(wish)}
              />
            ))}
            <AddRow
              label={label}
              placeholder={placeholder}
              parse={(text) => parse(text, names)}
              onAdd={(name) =>
                put(kind === 'files' ? { kind, name, access: 'read' } : { kind, name })
              }
            />
          </div>
        )
      })}
    </section>
  )
}
