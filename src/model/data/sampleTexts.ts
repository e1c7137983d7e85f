import { capital } from '../capital'
import type { ModelField } from './model'
import type { Draws } from './draws'

const words = (text: string) => text.split(' ')

const FIRST = words(
  'Ada Alan Amara Ben Carla Chen Clara David Elif Emil Fatima Grace Hana Hugo Ines Ivan Jana Jonas Kofi Lena Leo Lin Maja Marie Mateo Mira Nadia Noah Nora Omar Paula Priya Rosa Sami Sofia Theo Tomas Uma Victor Yuki',
)
const LAST = words(
  'Abe Adams Bauer Becker Costa Diaz Eriksen Fischer Garcia Haddad Hansen Ito Jansen Kaya Keller Khan Kim Kowalski Lange Lopez Meyer Moreau Nguyen Novak Okafor Osei Patel Petrov Rossi Santos Sato Schmidt Silva Singh Smith Tanaka Weber Wong Yilmaz Zhang',
)
const CITIES = words(
  'Amsterdam Berlin Cairo Dublin Geneva Lagos Lima Lisbon Oslo Osaka Porto Prague Quito Seoul Toronto Vienna',
)
const COUNTRIES = words(
  'Austria Brazil Canada Egypt France Germany Ghana India Japan Kenya Norway Peru Poland Portugal Spain Vietnam',
)
const STREETS = words('Garden Harbour Hill Lake Market Mill Oak Park River School Station Forest')
const COMPANIES = words(
  'Acorn Beacon Cobalt Delta Ember Fjord Granite Harbour Indigo Juniper Kestrel Lumen',
)
const COLOURS = words('red blue green yellow black white grey purple orange teal')
const ADJECTIVES = words('quiet bright round small light steady clear fresh simple warm early open')
const NOUNS = words(
  'lamp chair notebook kettle table clock bottle garden letter basket window bridge',
)
const SENTENCES = [
  'It arrived in good order and on time.',
  'Please call before you come by.',
  'The second part is still to be written.',
  'Nobody has looked at this for a while.',
  'It works as described, and is easy to clean.',
  'A short walk from the station.',
]

interface Sample {
  readonly draw: Draws
  readonly person: { readonly first: number; readonly last: number }
  readonly at: number
  readonly attempt: number
}

/** A text that suits a field by its name; within its limits of length, where that can be done by cutting or repeating. */
export function sampleText(field: ModelField, sample: Sample): string {
  const { type, min, max } = field
  const text = rawText(field, sample)
  // A later try, or a field whose values all differ, counts on.
  const isCounted = field.unique === true && sample.attempt > 2
  const mark = `${sample.at + 1}${sample.attempt > 8 ? `-${sample.attempt}` : ''}`
  const counted = isCounted ? markedText(text, type, mark) : text
  if (type === 'email' || type === 'url') return counted
  const least = typeof min === 'number' ? Math.min(min, 5000) : 0
  const times = Math.max(0, Math.ceil((least - counted.length) / (text.length + 1)))
  const fitted = counted + ` ${text}`.repeat(times)
  return typeof max === 'number' && fitted.length > max ? fitted.slice(0, max).trim() : fitted
}

function markedText(text: string, type: string, mark: string): string {
  if (type === 'email') return text.replace('@', `.${mark}@`)
  return type === 'url' ? `${text}/${mark}` : `${text} ${mark}`
}

function rawText({ name, type }: ModelField, { draw, person }: Sample): string {
  const first = FIRST[person.first % FIRST.length] ?? ''
  const last = LAST[person.last % LAST.length] ?? ''
  const pick = (choices: readonly string[]) => draw.pick(choices) ?? ''
  const isNamed = (pattern: RegExp) => pattern.test(name)
  if (type === 'email' || isNamed(/e-?mail/i)) {
    return `${first}.${last}@example.com`.toLowerCase()
  }
  if (type === 'url' || isNamed(/\burl\b|website|homepage|link/i)) {
    return `https://example.com/${pick(NOUNS)}s/${pick(ADJECTIVES)}-${pick(NOUNS)}`
  }
  if (type === 'text' || isNamed(/description|notes?\b|comment|bio|body|text/i)) {
    return Array.from({ length: 1 + draw.below(3) }, () => pick(SENTENCES)).join(' ')
  }
  if (isNamed(/first.?name|given|vorname/i)) return first
  if (isNamed(/last.?name|surname|family|nachname/i)) return last
  if (isNamed(/user.?name|login|handle/i)) return `${first}${last.charAt(0)}`.toLowerCase()
  if (isNamed(/company|organi[sz]ation|firm/i))
    return `${pick(COMPANIES)} ${pick(words('Works Labs Group Studio'))}`
  if (isNamed(/city|town|stadt/i)) return pick(CITIES)
  if (isNamed(/country|land/i)) return pick(COUNTRIES)
  if (isNamed(/street|address/i)) return `${1 + draw.below(180)} ${pick(STREETS)} Street`
  if (isNamed(/phone|mobile|tel/i)) return `+1 555 01${String(draw.below(100)).padStart(2, '0')}`
  if (isNamed(/zip|postal|plz/i)) return String(10_000 + draw.below(89_999))
  if (isNamed(/colou?r/i)) return pick(COLOURS)
  if (isNamed(/sku|code|number|\bno\b/i))
    return `${pick(NOUNS).slice(0, 3).toUpperCase()}-${1000 + draw.below(9000)}`
  if (isNamed(/product|item|title|subject/i)) return capital(`${pick(ADJECTIVES)} ${pick(NOUNS)}`)
  if (isNamed(/name|author|person|customer|owner/i)) return `${first} ${last}`
  return `${pick(ADJECTIVES)} ${pick(NOUNS)}`
}
