import { readGrants, writeGrants } from '@/lib/lambdaGrants'
import { isEmptyGrant, joinGrants, missingGrants } from '@/model/lambda/grants'
import type { Capabilities, LambdaRecord } from '@/model/lambda/lambda'

/** Asks the person for all that is missing at once. Answers what they allow of it; `null` when they rather do not run it. */
export type AskForGrants = (
  lambda: LambdaRecord,
  missing: Capabilities,
) => Promise<Capabilities | null>

let asking: AskForGrants | undefined
/** Two runs ask one after the other: there is one dialog. */
let turn: Promise<unknown> = Promise.resolve()

/** What a lambda of a project is allowed in this browser; nothing, until the person allows it. */
export const grantsOf = readGrants
/** Allows a lambda of a project just that. */
export const setGrants = writeGrants

/** Registers the dialog that asks; answers how to take it away. Without one, what is missing is denied. */
export function onAskForGrants(ask: AskForGrants): () => void {
  asking = ask
  return () => {
    if (asking === ask) asking = undefined
  }
}

/** What a lambda may use now, after the person was asked for what is missing; `null` when they do not want it to run. */
export async function obtainGrants(
  projectId: string,
  lambda: LambdaRecord,
): Promise<Capabilities | null> {
  const missing = () => missingGrants(lambda, grantsOf(projectId, lambda.id))
  if (isEmptyGrant(missing()) || !asking) return grantsOf(projectId, lambda.id)
  const obtained = turn.then(async () => {
    const granted = grantsOf(projectId, lambda.id)
    // The one before may have asked for the same.
    if (isEmptyGrant(missing()) || !asking) return granted
    const allowed = await asking(lambda, missing())
    if (allowed === null) return null
    const all = joinGrants(granted, allowed)
    setGrants(projectId, lambda.id, all)
    return all
  })
  turn = obtained.catch(() => {})
  return obtained
}
