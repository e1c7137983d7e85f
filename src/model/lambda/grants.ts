import { normalPath } from '../code/paths'
import { originIn } from './address'
import type { Capabilities } from './lambda'

/** Who asks for capabilities: a lambda by its manifest, a workflow by what its steps are about to do. */
export interface GrantOwner {
  readonly kind: 'lambda' | 'workflow'
  readonly id: string
  readonly name: string
  readonly capabilities?: Capabilities
}

/** What asks for capabilities; records are synced and imported, so that anything may stand there. */
type Asking = Pick<GrantOwner, 'capabilities'>

/** What a manifest may say of a folder or a file. */
export type FileAccess = 'read' | 'write'

/** What one asks for and was not granted: empty when it may run at once. */
export function missingGrants(asking: Asking, granted: Capabilities): Capabilities {
  const wanted = capabilitiesOf(asking)
  return withoutEmpty({
    net: without(wanted.net, granted.net),
    files: Object.fromEntries(
      Object.entries(wanted.files ?? {}).filter(([path, access]) => {
        const has = ownAccess(granted.files, path)
        return has !== 'write' && has !== access
      }),
    ),
    secrets: without(wanted.secrets, granted.secrets),
  })
}

/** Whether there is anything in it. */
export function isEmptyGrant(capabilities: Capabilities): boolean {
  return Object.keys(withoutEmpty(capabilities)).length === 0
}

/** Both together; `write` holds over `read`. */
export function joinGrants(one: Capabilities, other: Capabilities): Capabilities {
  const files: Record<string, FileAccess> = { ...one.files }
  for (const [path, access] of Object.entries(other.files ?? {}))
    if (ownAccess(files, path) !== 'write') files[path] = access
  return withoutEmpty({
    net: [...new Set([...(one.net ?? []), ...(other.net ?? [])])],
    files,
    secrets: [...new Set([...(one.secrets ?? []), ...(other.secrets ?? [])])],
  })
}

/**
 * What one may do: what it asks for, as far as it was granted. A grant for what it no longer asks for counts for nothing,
 * and what it asks for without a grant does neither.
 */
export function allowedTo(asking: Asking, granted: Capabilities): Capabilities {
  const wanted = capabilitiesOf(asking)
  const files: Record<string, FileAccess> = {}
  for (const [path, access] of Object.entries(wanted.files ?? {})) {
    const has = ownAccess(granted.files, path)
    if (has) files[path] = has === 'write' ? access : 'read'
  }
  return withoutEmpty({
    net: (wanted.net ?? []).filter((origin) => granted.net?.includes(origin)),
    files,
    secrets: (wanted.secrets ?? []).filter((name) => granted.secrets?.includes(name)),
  })
}

/** How far a path of the project may be used: by the nearest folder, or the file itself, that is named. */
export function fileAccess({ files = {} }: Capabilities, path: string): FileAccess | undefined {
  let best: { readonly length: number; readonly access: FileAccess } | undefined
  for (const [named, access] of Object.entries(files)) {
    const folder = normalPath(`/${named}`)
    const isIn = folder === '/' || path === folder || path.startsWith(`${folder}/`)
    if (isIn && (!best || folder.length > best.length)) best = { length: folder.length, access }
  }
  return best?.access
}

/**
 * What a record asks for, cleaned: records are synced and imported, so that anything may stand there. What is no capability is
 * left out.
 */
export function capabilitiesOf({ capabilities }: Asking): Capabilities {
  const given: unknown = capabilities
  if (typeof given !== 'object' || given === null) return {}
  const { net, files, secrets } = given as Readonly<Record<string, unknown>>
  const isMap = typeof files === 'object' && files !== null && !Array.isArray(files)
  return withoutEmpty({
    net: [...new Set(texts(net).flatMap((text) => originIn(text) ?? []))],
    files: Object.fromEntries(
      Object.entries(isMap ? files : {}).filter(
        (entry): entry is [string, FileAccess] => entry[1] === 'read' || entry[1] === 'write',
      ),
    ),
    secrets: texts(secrets),
  })
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

function without(
  wanted: readonly string[] = [],
  granted: readonly string[] = [],
): readonly string[] {
  return wanted.filter((one) => !granted.includes(one))
}

function ownAccess(files: Capabilities['files'], path: string): FileAccess | undefined {
  return files && Object.hasOwn(files, path) ? files[path] : undefined
}

function withoutEmpty({ net = [], files = {}, secrets = [] }: Capabilities): Capabilities {
  return {
    ...(net.length > 0 && { net }),
    ...(Object.keys(files).length > 0 && { files }),
    ...(secrets.length > 0 && { secrets }),
  }
}
