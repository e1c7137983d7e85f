import type { Model, ModelField } from '@/model/data/model'
import { LIMIT_WORDS, PATTERN_TYPES } from './limits'
import { withChange, type FieldChange } from './fieldSteps'

/** A field with another type: what the new type does not know goes, and what it needs comes. */
export function withTypeOf(
  field: ModelField,
  type: string,
  models: readonly Model[],
  ownModel: string,
): ModelField {
  const standing = (LIMIT_WORDS[field.type] ?? [])[0]
  const keepsLimits = standing !== undefined && standing === (LIMIT_WORDS[type] ?? [])[0]
  const change: FieldChange = {
    type,
    default: undefined,
    ...(!keepsLimits && { min: undefined, max: undefined }),
    ...(!PATTERN_TYPES.has(type) && { pattern: undefined }),
    options: type === 'enum' ? (field.options ?? []) : undefined,
    of: type === 'list' ? (field.of ?? 'string') : undefined,
    relation:
      type === 'relation'
        ? (field.relation ?? {
            model: (models.find(({ id }) => id !== ownModel) ?? models[0])?.id ?? ownModel,
            kind: 'one',
          })
        : undefined,
    ...(['boolean', 'json', 'list'].includes(type) && { unique: undefined }),
  }
  return withChange(field, change)
}
