const PREFIX = 'component:'

/** The type by which nodes name a component of the project. */
export function typeOfComponent(id: string): string {
  return PREFIX + id
}

/** The component of the project that a type names; `undefined` for every other type. */
export function componentIdOf(type: string): string | undefined {
  return type.startsWith(PREFIX) && type.length > PREFIX.length
    ? type.slice(PREFIX.length)
    : undefined
}
