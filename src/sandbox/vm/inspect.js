// oxlint-disable no-unused-expressions -- its value is what the machine gets
// Runs inside of the virtual machine: a value as a person reads it in a console, never longer than LENGTH.
;(function () {
  'use strict'
  const DEPTH = 4
  const ENTRIES = 100
  const LENGTH = 10_000
  const { stringify } = JSON
  const { getPrototypeOf, getOwnPropertyDescriptor } = Object
  const { ownKeys } = Reflect
  const isArray = Array.isArray
  const call = (of, name) => Function.prototype.call.bind(of.prototype[name])
  const dateText = call(Date, 'toISOString')
  const expressionText = call(RegExp, 'toString')
  const eachOfMap = call(Map, 'forEach')
  const eachOfSet = call(Set, 'forEach')
  const slice = call(String, 'slice')
  const isKey = call(RegExp, 'test')
  const split = call(String, 'split')
  const filter = call(Array, 'filter')
  const join = call(Array, 'join')
  const has = call(Set, 'has')
  const add = call(Set, 'add')
  const remove = call(Set, 'delete')
  const text = String
  const [ADate, AnExpression, AMap, ASet, AnError, APromise, View] = [
    Date,
    RegExp,
    Map,
    Set,
    Error,
    Promise,
    getPrototypeOf(Uint8Array),
  ]

  function primitive(value) {
    if (typeof value === 'string')
      return stringify(value.length > LENGTH ? slice(value, 0, LENGTH) : value)
    if (typeof value === 'bigint') return `${value}n`
    if (value === 0 && 1 / value < 0) return '-0'
    return text(value)
  }

  function nameOf(value) {
    const prototype = getPrototypeOf(value)
    if (prototype === null) return '[no prototype] '
    const field = getOwnPropertyDescriptor(prototype, 'constructor')
    const name = field && typeof field.value === 'function' ? field.value.name : ''
    return typeof name === 'string' && name !== '' && name !== 'Object' ? `${name} ` : ''
  }

  /** An error with the places in the project's own code. */
  function errorText(error) {
    const { name, message, stack } = error
    const own = typeof stack === 'string' ? split(stack, '\n') : []
    const places = filter(own, (line) => isKey(/\S/, line) && !isKey(/espalier:|\(native\)$/, line))
    return join([`${text(name)}: ${text(message)}`, ...places], '\n')
  }

  function entry(value, key, state) {
    const field = getOwnPropertyDescriptor(value, key)
    if (!field) return ''
    if (!('value' in field)) return '[getter]'
    return shown(field.value, state)
  }

  function list(parts, open, close) {
    if (parts.length === 0) return open + close
    const inner = parts.join(', ')
    return open === '[' ? `${open}${inner}${close}` : `${open} ${inner} ${close}`
  }

  function shown(value, state) {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
      return primitive(value)
    if (has(state.above, value)) return '[circular]'
    if (state.left <= 0) return '…'
    if (value instanceof AnError) return errorText(value)
    if (value instanceof ADate) return dateText(value)
    if (value instanceof AnExpression) return expressionText(value)
    if (typeof value === 'function')
      return `[function ${typeof value.name === 'string' ? value.name : ''}]`
    if (value instanceof APromise) return '[promise]'
    if (state.depth >= DEPTH) return isArray(value) ? '[…]' : `${nameOf(value)}{…}`
    add(state.above, value)
    const inner = {
      above: state.above,
      depth: state.depth + 1,
      get left() {
        return state.left
      },
      set left(now) {
        state.left = now
      },
    }
    const parts = []
    let more = 0
    const push = (make) => {
      if (parts.length >= ENTRIES || state.left <= 0) return void (more += 1)
      const part = make()
      state.left -= part.length
      parts.push(part)
    }
    let result
    if (isArray(value) || value instanceof View) {
      for (let at = 0; at < value.length && parts.length < ENTRIES; at += 1)
        push(() => entry(value, text(at), inner))
      more = value.length - parts.length
      if (more > 0) parts.push(`… ${more} more`)
      result = (isArray(value) ? '' : nameOf(value)) + list(parts, '[', ']')
    } else {
      if (value instanceof AMap)
        eachOfMap(value, (one, key) => push(() => `${shown(key, inner)} => ${shown(one, inner)}`))
      else if (value instanceof ASet) eachOfSet(value, (one) => push(() => shown(one, inner)))
      else {
        for (const key of ownKeys(value)) {
          const name =
            typeof key === 'string'
              ? isKey(/^[\w$]+$/, key)
                ? key
                : stringify(key)
              : `[${text(key)}]`
          push(() => `${name}: ${entry(value, key, inner)}`)
        }
      }
      if (more > 0) parts.push(`… ${more} more`)
      result = nameOf(value) + list(parts, '{', '}')
    }
    remove(state.above, value)
    return result
  }

  return function inspect(value) {
    try {
      const whole = shown(value, { above: new ASet(), depth: 0, left: LENGTH })
      return whole.length > LENGTH ? `${slice(whole, 0, LENGTH)}…` : whole
    } catch {
      // Its own traps and getters threw.
      return '[a value that cannot be shown]'
    }
  }
})
