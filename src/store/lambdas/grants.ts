import { readGrants, writeGrants } from '@/lib/lambdaGrants'
import { isEmptyGrant, joinGrants, missingGrants } from '@/model/lambda/grants'
import type { Capabilities, LambdaRecord } from '@/model/lambda/lambda'
import { askerOfGrants } from './asking'

/** Two runs ask one after the other: there is one dialog. */
let turn: Promise<unknown> = Promise.resolve()

/** What a lambda of a project is allowed in this browser; nothing, until the person allows it. */
export const grantsOf = readGrants
/** Allows a lambda of a project just that. */
export const setGrants = writeGrants

/** What a lambda may use now, after the person was asked for what is missing; `null` when they do not want it to run. */
export async function obtainGrants(
  projectId: string,
  lambda: LambdaRecord,
): Promise<Capabilities | null> {
  const missing = () => missingGrants(lambda, grantsOf(projectId, lambda.id))
  if (isEmptyGrant(missing()) || !askerOfGrants()) return grantsOf(projectId, lambda.id)
  const obtained = turn.then(async () => {
    const granted = grantsOf(projectId, lambda.id)
    const ask = askerOfGrants()
    // The one before may have asked for the same.
    if (isEmptyGrant(missing()) || !ask) return granted
    const allowed = await ask(lambda, missing()).catch(() => {
      throw new Error(
        'It asks for more, and the question could not be loaded. Check that the server can be reached, and run it again.',
      )
    })
    if (allowed === null) return null
    const all = joinGrants(granted, allowed)
    setGrants(projectId, lambda.id, all)
    return all
  })
  turn = obtained.catch(() => {})
  return obtained
}
