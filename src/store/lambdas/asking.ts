import type { GrantOwner } from '@/model/lambda/grants'
import type { Capabilities } from '@/model/lambda/lambda'

/** Asks the person for all that is missing at once. Answers what they allow of it; `null` when they rather do not run it. */
export type AskForGrants = (
  owner: GrantOwner,
  missing: Capabilities,
) => Promise<Capabilities | null>

let asking: AskForGrants | undefined

/** Registers who asks; answers how to take it away. Without one, what is missing is denied. */
export function onAskForGrants(ask: AskForGrants): () => void {
  asking = ask
  return () => {
    if (asking === ask) asking = undefined
  }
}

/** Who asks the person now, if anybody. */
export function askerOfGrants(): AskForGrants | undefined {
  return asking
}
