function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

const HTML = words(`
  a abbr address article aside audio b bdi bdo blockquote br button caption cite code col colgroup data
  datalist dd del details dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hgroup hr i img input ins kbd label legend li main mark menu meter nav ol optgroup option
  output p picture pre progress q rp rt ruby s samp search section select small source span strong sub
  summary sup table tbody td textarea tfoot th thead time tr track u ul var video wbr svg`)

/** No `script`, `style`, `foreignObject`, `image`; nothing that animates (`animate` can rewrite `href`). */
const INSIDE_SVG = words(`
  circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop symbol text tspan use`)

const VOID = words('br col hr img input source track wbr')

/** Elements that hold other elements as their ordinary use: nodes may be dropped into them. */
const CONTAINERS = words(`
  a article aside blockquote button dd details div dl fieldset figcaption figure footer form header
  li main nav ol p section span td th ul`)

/** Whether a document may name this HTML tag (or `svg`). */
export function isHtmlTag(type: string): boolean {
  return HTML.has(type)
}

/** Whether a document may name this tag inside of `svg`. */
export function isSvgTag(type: string): boolean {
  return INSIDE_SVG.has(type)
}

/** Whether the element cannot have children. */
export function isVoidTag(type: string): boolean {
  return VOID.has(type)
}

/** Whether nodes may be dropped into this HTML element. */
export function isContainerTag(type: string): boolean {
  return CONTAINERS.has(type)
}
