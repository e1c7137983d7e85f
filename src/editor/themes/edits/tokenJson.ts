import type { JsonObject } from '@/model/json'
import type { Token } from '@/model/theme/record'

/** A token as it lies in the record of its theme. */
export function tokenJson(token: Token): JsonObject {
  return { ...token }
}
