/** The most chroma that the area has room for. */
export const AREA_CHROMA = 0.36

const SIZE = { width: 220, height: 104 } as const

/**
 * Draws all colours of a hue that a screen can show: chroma to the right, lightness upwards. A line is the edge of sRGB; what lies
 * right of it needs a newer screen. 20,000 points without a library, since a drag of the hue draws it in every frame.
 */
export function drawArea(canvas: HTMLCanvasElement, hue: number): void {
  const { width, height } = SIZE
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { colorSpace: 'display-p3' })
  if (!pen) return
  const image = pen.createImageData(width, height)
  const { data } = image
  const edges: [number, number][] = []
  const angle = (hue * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let y = 0; y < height; y += 1) {
    const l = 1 - y / (height - 1)
    let edge: number = width
    for (let x = 0; x < width; x += 1) {
      const c = (x / (width - 1)) * AREA_CHROMA
      const [r, g, b] = linearRgb(l, c * cos, c * sin)
      const isInSrgb = isIn(r, g, b)
      const red = 0.8224619687 * r + 0.1775380313 * g
      const green = 0.0331941989 * r + 0.9668058011 * g
      const blue = 0.0170826307 * r + 0.0723974407 * g + 0.9105199286 * b
      if (!isInSrgb && !isIn(red, green, blue)) break
      const at = (y * width + x) * 4
      data[at] = encoded(red)
      data[at + 1] = encoded(green)
      data[at + 2] = encoded(blue)
      data[at + 3] = 255
      if (!isInSrgb && edge === width) edge = x
    }
    if (edge < width) edges.push([edge, y])
  }
  pen.putImageData(image, 0, 0)
  pen.strokeStyle = 'rgb(255 255 255 / 0.75)'
  pen.lineWidth = 1.2
  pen.beginPath()
  for (const [x, y] of edges) pen.lineTo(x, y)
  pen.stroke()
}

function linearRgb(l: number, a: number, b: number): readonly [number, number, number] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
}

function isIn(red: number, green: number, blue: number): boolean {
  const [least, most] = [-0.0005, 1.0005]
  return (
    red >= least && red <= most && green >= least && green <= most && blue >= least && blue <= most
  )
}

function encoded(linear: number): number {
  const value = Math.min(1, Math.max(0, linear))
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)
}
