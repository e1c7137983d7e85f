import type { ComponentDefinition } from '@/model/definition'
import { optionValue } from '@/model/props/check'
import type { JsonShape } from '@/model/props/shape'
import type { PropSpec } from '@/model/props/specs'

/** The JSON schema of a node of a component, for completion and for marking mistakes. */
export function recordSchema(definition: ComponentDefinition | undefined): object {
  return {
    type: 'object',
    required: ['type'],
    properties: {
      type: { type: 'string', minLength: 1, description: 'A component, or an HTML tag.' },
      name: { type: 'string', description: 'What the layers call it.' },
      props: definition
        ? { type: 'object', properties: propSchemas(definition), additionalProperties: true }
        : { type: 'object' },
      styles: { type: 'object', description: 'CSS properties in camel case.' },
    },
  }
}

function propSchemas({ props, defaults }: ComponentDefinition): Record<string, object> {
  return Object.fromEntries(
    Object.entries(props).map(([name, spec]) => [
      name,
      {
        ...schemaOf(spec),
        ...(Object.hasOwn(defaults, name) && { default: defaults[name] }),
      },
    ]),
  )
}

function schemaOf(spec: PropSpec): object {
  const description = spec.help ? `${spec.label}. ${spec.help}` : spec.label
  switch (spec.kind) {
    case 'number':
      return {
        type: 'number',
        description,
        ...(spec.min !== undefined && { minimum: spec.min }),
        ...(spec.max !== undefined && { maximum: spec.max }),
      }
    case 'switch':
      return { type: 'boolean', description }
    case 'choice':
      return { enum: spec.options.map(optionValue), description }
    case 'json':
      return { ...(spec.shape && schemaOfShape(spec.shape)), description }
    case 'list':
      return {
        type: 'array',
        description,
        items: {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(spec.fields).map(([key, field]) => [key, schemaOf(field)]),
          ),
        },
      }
    case 'text':
    case 'longText':
    case 'color':
    case 'spacing':
    case 'icon':
    case 'url':
    case 'image':
      return { type: 'string', description }
  }
}

function schemaOfShape(shape: JsonShape): object {
  switch (shape.is) {
    case 'any':
      return {}
    case 'text':
      return { type: 'string' }
    case 'number':
      return { type: 'number' }
    case 'switch':
      return { type: 'boolean' }
    case 'nothing':
      return { type: 'null' }
    case 'value':
      return { enum: shape.values }
    case 'list':
      return { type: 'array', items: schemaOfShape(shape.of) }
    case 'tuple':
      return { type: 'array', items: shape.of.map(schemaOfShape), minItems: shape.of.length }
    case 'record':
      return { type: 'object', additionalProperties: schemaOfShape(shape.of) }
    case 'object': {
      const fields = Object.entries(shape.fields)
      return {
        type: 'object',
        properties: Object.fromEntries(
          fields.map(([key, field]) => [key, schemaOfShape(field.shape)]),
        ),
        required: fields.flatMap(([key, { optional }]) => (optional ? [] : [key])),
      }
    }
    case 'either':
      return { anyOf: shape.of.map(schemaOfShape) }
  }
}
