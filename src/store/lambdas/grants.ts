import { readGrants, writeGrants } from '@/lib/grants'
import { isEmptyGrant, joinGrants, missingGrants, type GrantOwner } from '@/model/lambda/grants'
import type { Capabilities } from '@/model/lambda/lambda'
import { askerOfGrants } from './asking'

/** Two runs ask one after the other: there is one dialog. */
let turn: Promise<unknown> = Promise.resolve()

/** What a lambda of a project is allowed in this browser; nothing, until the person allows it. */
export function grantsOf(projectId: string, lambdaId: string): Capabilities {
  return readGrants(projectId, { kind: 'lambda', id: lambdaId })
}

/** Allows a lambda of a project just that. */
export function setGrants(projectId: string, lambdaId: string, granted: Capabilities): void {
  writeGrants(projectId, { kind: 'lambda', id: lambdaId }, granted)
}

/**
 * What a lambda or a workflow may use now, after the person was asked for what is missing of its capabilities; `null` when they do not
 * want it to run.
 */
export async function obtainGrants(
  projectId: string,
  owner: GrantOwner,
): Promise<Capabilities | null> {
  const missing = () => missingGrants(owner, readGrants(projectId, owner))
  if (isEmptyGrant(missing()) || !askerOfGrants()) return readGrants(projectId, owner)
  const obtained = turn.then(async () => {
    const granted = readGrants(projectId, owner)
    const ask = askerOfGrants()
    // The one before may have asked for the same.
    if (isEmptyGrant(missing()) || !ask) return granted
    const allowed = await ask(owner, missing()).catch(() => {
      throw new Error(
        'It asks for more, and the question could not be loaded. Check that the server can be reached, and run it again.',
      )
    })
    if (allowed === null) return null
    const all = joinGrants(granted, allowed)
    writeGrants(projectId, owner, all)
    return all
  })
  turn = obtained.catch(() => {})
  return obtained
}
