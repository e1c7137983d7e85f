/** How something of the language is called, and what it gives, in a line. */
export interface Doc {
  readonly signature: string
  readonly about: string
}

const doc = (signature: string, about: string): Doc => ({ signature, about })

/** Methods of texts. */
export const STRING_DOCS: Readonly<Record<string, Doc>> = {
  at: doc('at(place)', 'The character at a place; from the end with a negative one.'),
  charAt: doc('charAt(place)', 'The character at a place.'),
  charCodeAt: doc('charCodeAt(place)', 'The code unit at a place.'),
  codePointAt: doc('codePointAt(place)', 'The code point at a place.'),
  concat: doc('concat(...texts)', 'This text with others after it.'),
  endsWith: doc('endsWith(text)', 'Whether it ends with a text.'),
  includes: doc('includes(text)', 'Whether a text is in it.'),
  indexOf: doc('indexOf(text)', 'Where a text begins in it; -1 where it is not.'),
  lastIndexOf: doc('lastIndexOf(text)', 'Where a text begins in it last.'),
  localeCompare: doc(
    'localeCompare(other)',
    'Which comes first in a list of words: below 0 for this one.',
  ),
  normalize: doc('normalize()', 'The same text in the canonical form of Unicode.'),
  padEnd: doc('padEnd(length, filler)', 'Filled up at its end.'),
  padStart: doc('padStart(length, filler)', 'Filled up at its beginning.'),
  repeat: doc('repeat(times)', 'This text so many times.'),
  replace: doc('replace(text, by)', 'With another text in place of the first one.'),
  replaceAll: doc('replaceAll(text, by)', 'With another text in place of each one.'),
  slice: doc('slice(from, to)', 'A part of it, up to but not the second place.'),
  split: doc('split(separator)', 'Its parts between separators, as a list.'),
  startsWith: doc('startsWith(text)', 'Whether it begins with a text.'),
  substring: doc('substring(from, to)', 'A part of it, up to but not the second place.'),
  toLowerCase: doc('toLowerCase()', 'In small letters.'),
  toString: doc('toString()', 'Itself.'),
  toUpperCase: doc('toUpperCase()', 'In capital letters.'),
  trim: doc('trim()', 'Without spaces at both ends.'),
  trimEnd: doc('trimEnd()', 'Without spaces at its end.'),
  trimStart: doc('trimStart()', 'Without spaces at its beginning.'),
}

/** Methods of lists. */
export const LIST_DOCS: Readonly<Record<string, Doc>> = {
  at: doc('at(place)', 'The item at a place; from the end with a negative one.'),
  concat: doc('concat(...lists)', 'This list with others after it.'),
  every: doc('every(item => …)', 'Whether something holds for each item.'),
  filter: doc('filter(item => …)', 'The items for which something holds.'),
  find: doc('find(item => …)', 'The first item for which something holds.'),
  findIndex: doc('findIndex(item => …)', 'The place of the first item for which something holds.'),
  findLast: doc('findLast(item => …)', 'The last item for which something holds.'),
  findLastIndex: doc(
    'findLastIndex(item => …)',
    'The place of the last item for which something holds.',
  ),
  flat: doc('flat(depth)', 'With lists in it opened.'),
  flatMap: doc('flatMap(item => …)', 'What is made of each item, with lists opened.'),
  includes: doc('includes(item)', 'Whether an item is in it.'),
  indexOf: doc('indexOf(item)', 'The place of an item; -1 where it is not.'),
  join: doc('join(separator)', 'Its items as one text.'),
  lastIndexOf: doc('lastIndexOf(item)', 'The last place of an item.'),
  map: doc('map(item => …)', 'What is made of each item.'),
  reduce: doc('reduce((sum, item) => …, start)', 'One value made of all items.'),
  reduceRight: doc(
    'reduceRight((sum, item) => …, start)',
    'One value made of all items, from the end.',
  ),
  reverse: doc('reverse()', 'The other way round.'),
  slice: doc('slice(from, to)', 'A part of it, up to but not the second place.'),
  some: doc('some(item => …)', 'Whether something holds for one item at least.'),
  sort: doc('sort((a, b) => …)', 'In order.'),
  toReversed: doc('toReversed()', 'The other way round.'),
  toSorted: doc('toSorted((a, b) => …)', 'In order.'),
  toString: doc('toString()', 'Its items as one text.'),
  with: doc('with(place, item)', 'With another item at a place.'),
}

/** Methods of numbers and of booleans. */
export const NUMBER_DOCS: Readonly<Record<string, Doc>> = {
  toFixed: doc('toFixed(digits)', 'As text with so many digits after the point.'),
  toLocaleString: doc('toLocaleString()', 'As text with commas between thousands.'),
  toPrecision: doc('toPrecision(digits)', 'As text with so many digits.'),
  toString: doc('toString(base)', 'As text.'),
  valueOf: doc('valueOf()', 'Itself.'),
}

/** Functions that stand alone. */
export const FUNCTION_DOCS: Readonly<Record<string, Doc>> = {
  addTime: doc('addTime(date, amount, unit)', 'A date so much later: addTime(date, 2, "days").'),
  timeBetween: doc('timeBetween(from, to, unit)', 'How much time lies between two dates.'),
  formatDate: doc(
    'formatDate(date, language)',
    'A date as text, in the way of a language: “en-GB”, “de”.',
  ),
  sum: doc('sum(list)', 'All numbers of a list together.'),
  unique: doc('unique(list)', 'Each item of a list once.'),
  groupBy: doc('groupBy(list, item => …)', 'The items of a list by a key.'),
  Number: doc('Number(value)', 'A value as a number.'),
  String: doc('String(value)', 'A value as a text.'),
  Boolean: doc('Boolean(value)', 'Whether a value counts as true.'),
  parseInt: doc('parseInt(text)', 'The whole number at the beginning of a text.'),
  parseFloat: doc('parseFloat(text)', 'The number at the beginning of a text.'),
  isFinite: doc('isFinite(value)', 'Whether a value is a number that has an end.'),
  isNaN: doc('isNaN(value)', 'Whether a value is no number.'),
  encodeURIComponent: doc('encodeURIComponent(text)', 'A text as a part of an address.'),
  decodeURIComponent: doc(
    'decodeURIComponent(text)',
    'A part of an address as the text that it is.',
  ),
}

/** Names with a dot. */
export const NAMESPACE_DOCS: Readonly<Record<string, Readonly<Record<string, Doc>>>> = {
  Math: {
    abs: doc('Math.abs(number)', 'Without its sign.'),
    ceil: doc('Math.ceil(number)', 'The next whole number above.'),
    floor: doc('Math.floor(number)', 'The next whole number below.'),
    max: doc('Math.max(...numbers)', 'The greatest.'),
    min: doc('Math.min(...numbers)', 'The least.'),
    pow: doc('Math.pow(base, exponent)', 'A number to the power of another.'),
    round: doc('Math.round(number)', 'The nearest whole number.'),
    sign: doc('Math.sign(number)', '1 above zero, -1 below it.'),
    sqrt: doc('Math.sqrt(number)', 'Its square root.'),
    trunc: doc('Math.trunc(number)', 'Without what stands behind the point.'),
  },
  JSON: {
    stringify: doc('JSON.stringify(value)', 'A value as JSON.'),
    parse: doc('JSON.parse(text)', 'The value of a JSON text.'),
  },
  Object: {
    keys: doc('Object.keys(object)', 'Its keys, as a list.'),
    values: doc('Object.values(object)', 'Its values, as a list.'),
    entries: doc('Object.entries(object)', 'Its keys and values, as a list of pairs.'),
    hasOwn: doc('Object.hasOwn(object, key)', 'Whether it has a key.'),
    fromEntries: doc('Object.fromEntries(pairs)', 'An object of pairs of keys and values.'),
  },
  Number: {
    isFinite: doc('Number.isFinite(value)', 'Whether a value is a number that has an end.'),
    isInteger: doc('Number.isInteger(value)', 'Whether a value is a whole number.'),
  },
  Date: {
    parse: doc('Date.parse(text)', 'A date as milliseconds since 1970.'),
  },
  Array: {
    isArray: doc('Array.isArray(value)', 'Whether a value is a list.'),
  },
}
