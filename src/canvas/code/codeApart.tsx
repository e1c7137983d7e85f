import { useSyncExternalStore, type ElementType } from 'react'
import { Failure, type CatalogComponent } from '@/renderer'
import type { CodeComponents, CodeMessage, CodeOptions } from './codeComponents'
import { LoadingCode } from './LoadingCode'

type Create = (options: CodeOptions) => CodeComponents
type Props = Readonly<Record<string, unknown>>

const loadCode = async (): Promise<Create> =>
  (await import('./codeComponents')).createCodeComponents

/**
 * The components that were written in the project, in a frame that loads what runs them with the first of them: most
 * projects have none. What the host says before that is kept, and nodes that are drawn before it are not drawn anew.
 */
export function createCodeApart(options: CodeOptions, load = loadCode): CodeComponents {
  let code: CodeComponents | undefined
  let status: 'not asked for' | 'loading' | 'failed' = 'not asked for'
  const early = new Map<string, CatalogComponent>()
  const kept: CodeMessage[] = []
  const listeners = new Set<() => void>()

  const turn = (next: typeof status) => {
    status = next
    for (const wake of listeners) wake()
  }
  const begin = async () => {
    if (status === 'loading') return
    turn('loading')
    const create = await load().catch(() => undefined)
    if (!create) return turn('failed')
    code = create(options)
    for (const message of kept.splice(0)) code.take(message)
    turn('loading')
  }
  const subscribe = (wake: () => void) => {
    listeners.add(wake)
    return () => void listeners.delete(wake)
  }

  /** Stands for a type that was told before: the same component from then on, so that its nodes stay. */
  const createEarly = (type: string, name: string): CatalogComponent =>
    function EarlyCode(props: Props) {
      const now = useSyncExternalStore(subscribe, () => code?.get(type) ?? status)
      if (typeof now === 'function') {
        const Drawn = now as ElementType<Props>
        return <Drawn {...props} />
      }
      const mark = props['data-node']
      const path = typeof mark === 'string' ? mark : undefined
      if (now !== 'failed') return <LoadingCode path={path} />
      const message = 'what runs the code of the project did not arrive.'
      return <Failure name={name} path={path} message={message} onRetry={() => void begin()} />
    } as CatalogComponent

  return {
    get: (type) => early.get(type) ?? code?.get(type),
    placeOf: (error) => code?.placeOf(error) ?? {},
    take(message) {
      let isOther = false
      for (const type of message.gone) isOther = early.delete(type) || isOther
      if (code) return code.take(message) || isOther
      for (const { type, name } of message.components) {
        if (early.has(type)) continue
        early.set(type, createEarly(type, name))
        isOther = true
      }
      kept.push(message)
      void begin()
      return isOther
    },
  }
}
