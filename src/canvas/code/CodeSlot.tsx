import { Component, useSyncExternalStore, type ElementType, type ReactNode } from 'react'
import type { CodePlace } from '@/model/code/canvasCode'
import { Failure, Placeholder } from '@/renderer'
import { LoadingCode } from './LoadingCode'
import { messageOf } from './messageOf'

/** What stands for a component of the project at a time. Each version of its code is a component of its own. */
export type Version =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly serial: number; readonly component: ElementType }
  | ({ readonly is: 'broken'; readonly message: string } & CodePlace)
  | { readonly is: 'held'; readonly because: 'safe' | 'hung' }

/** One component of the project, as its nodes follow it. */
export interface Followed {
  readonly name: () => string
  readonly read: () => Version
  readonly subscribe: (wake: () => void) => () => void
  /** Its code begins to run. */
  readonly begin: () => void
  /** Asks to run it although it is held. */
  readonly runAgain: () => void
  readonly onError: (error: unknown, path: string | undefined) => void
  readonly placeOf: (error: unknown) => CodePlace
}

type Props = Readonly<Record<string, unknown>>

const HELD = {
  safe: 'is not run: this window was opened without the project’s code.',
  hung: 'is not run, because the canvas stopped with it. It runs again once its code changes.',
} as const

/** The component that nodes of one type are drawn with: it follows the code, so that no node is drawn anew by others. */
export function createSlot(followed: Followed): (props: Props) => ReactNode {
  return function CodeSlot(props) {
    const version = useSyncExternalStore(followed.subscribe, followed.read)
    const mark = props['data-node']
    const path = typeof mark === 'string' ? mark : undefined
    switch (version.is) {
      case 'loading':
        return <LoadingCode path={path} />
      case 'held':
        return (
          <Placeholder path={path} label={`${followed.name()} ${HELD[version.because]}`}>
            {version.because === 'hung' && (
              <button type="button" data-editor-retry="" onClick={followed.runAgain}>
                Run it again
              </button>
            )}
          </Placeholder>
        )
      case 'broken':
        return <Failure name={followed.name()} path={path} message={sentence(version)} />
      case 'ready':
        followed.begin()
        return (
          <CodeBoundary
            key={version.serial}
            followed={followed}
            path={path}
            component={version.component}
            given={props}
          />
        )
    }
  }
}

/** A message with its line: “x is not a function (line 3)”. */
function sentence({ message, line }: { readonly message: string } & CodePlace): string {
  return line === undefined ? message : `${message.replace(/\.$/, '')} (line ${line})`
}

interface BoundaryProps {
  readonly followed: Followed
  readonly path: string | undefined
  readonly component: ElementType
  readonly given: Props
}

interface BoundaryState {
  readonly failure: { readonly error: unknown; readonly given: Props | undefined } | undefined
}

/** Stays when the code of the project throws; other props of the node, or other code, are a new try. */
class CodeBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: undefined }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error, given: undefined } }
  }

  static getDerivedStateFromProps(
    { given }: BoundaryProps,
    { failure }: BoundaryState,
  ): Partial<BoundaryState> | null {
    if (!failure) return null
    if (failure.given === undefined) return { failure: { ...failure, given } }
    return failure.given === given ? null : { failure: undefined }
  }

  override componentDidCatch(error: unknown) {
    this.props.followed.onError(error, this.props.path)
  }

  override render() {
    const { followed, path, component: Drawn, given } = this.props
    const { failure } = this.state
    if (!failure) return <Drawn {...given} />
    const { error } = failure
    return (
      <Failure
        name={followed.name()}
        path={path}
        message={sentence({ message: messageOf(error), ...followed.placeOf(error) })}
        onRetry={() => this.setState({ failure: undefined })}
      />
    )
  }
}
