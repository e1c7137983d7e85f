/** A name of code as a label: `primaryColor` is “Primary color”, `htmlFor` “Html for”. */
export function labelOf(name: string): string {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .trim()
    .split(/\s+/)
    .map((word) => (/^\p{Lu}{2,}s?$/u.test(word) ? word : word.toLowerCase()))
  const text = words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const LONG =
  /^(?:description|body|text|content|message|summary|bio|about|quote|details?|paragraph|caption|note|answer)$|(?:Description|Text|Body|Message)$/
const IMAGE =
  /^(?:src|image|img|avatar|logo|photo|picture|cover|thumbnail|poster)$|(?:Image|Img|Src|Photo|Avatar|Logo)$/
const IMAGE_ADDRESS = /(?:image|avatar|logo|photo|picture|cover|thumbnail)_?url$/i
const ADDRESS = /^(?:href|url|link|to|website)$|(?:Href|Url|URL|Link)$/
const COLOR = /^(?:color|colour|background|fill|stroke|tint)$|(?:Color|Colour)$/
const SWITCH =
  /^(?:is|has|can|should|with|show|hide|no)[A-Z]|^(?:disabled|checked|selected|open|active|loading|required|visible|hidden|bold|italic|rounded|outlined)$/

/** What a text most likely is, by the name of its prop. */
export function textKind(name: string): 'text' | 'longText' | 'url' | 'image' | 'color' {
  if (IMAGE.test(name) || IMAGE_ADDRESS.test(name)) return 'image'
  if (ADDRESS.test(name)) return 'url'
  if (COLOR.test(name)) return 'color'
  return LONG.test(name) ? 'longText' : 'text'
}

/** Whether a prop without a type is most likely on or off. */
export function soundsLikeSwitch(name: string): boolean {
  return SWITCH.test(name)
}

/** Whether a prop takes a function by its name. */
export function soundsLikeHandler(name: string): boolean {
  return /^(?:on|handle|render)[A-Z]/.test(name)
}
