import type { RecordChange } from '@/model/records'
import { tokenField, type Token, type TokenKind, type TokenName } from '@/model/theme/record'

const STEPS = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950]

/** A theme of the sample, as it is written here. */
interface SampleTheme {
  readonly name: string
  readonly description: string
  /** What stands in the brackets of `oklch()`, from step 50 to 950. */
  readonly ramps: Readonly<Record<string, readonly string[]>>
  /** Colours in light and dark. */
  readonly roles: Readonly<Record<TokenName, readonly [light: string, dark: string]>>
  readonly others: Readonly<Record<TokenName, readonly [kind: TokenKind, value: string]>>
}

/** A theme of the sample as a record. */
export function themeOf(
  id: string,
  { name, description, ramps, roles, others }: SampleTheme,
): RecordChange {
  const tokens: Record<string, Token> = {}
  for (const [ramp, values] of Object.entries(ramps)) {
    for (const [at, value] of values.entries()) {
      const light = `oklch(${value})`
      tokens[tokenField(`${ramp}-${STEPS[at]}`)] = {
        kind: 'color',
        tier: 'primitive',
        values: { light },
      }
    }
  }
  for (const [role, [light, dark]] of Object.entries(roles)) {
    const values: Record<string, string> = light === dark ? { light } : { light, dark }
    tokens[tokenField(role)] = { kind: 'color', tier: 'role', values }
  }
  for (const [other, [kind, light]] of Object.entries(others)) {
    tokens[tokenField(other)] = { kind, tier: 'role', values: { light } }
  }
  return { collection: 'theme', id, value: { id, name, description, ...tokens } }
}
