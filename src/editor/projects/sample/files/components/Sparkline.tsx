interface SparklineProps {
  /** Numbers, separated by commas. */
  values?: string
  color?: string
  height?: number
  /** Fills the area below the line. */
  filled?: boolean
  label?: string
}

/** A small line that shows how a number developed. */
export default function Sparkline({
  values = '4, 6, 5, 8, 7, 11, 12',
  color = 'var(--primary)',
  height = 48,
  filled = true,
  label = 'Development',
}: SparklineProps) {
  const numbers = values.split(',').map(Number).filter(Number.isFinite)
  const low = Math.min(...numbers)
  const span = Math.max(...numbers) - low || 1
  const points = numbers.map((value, at) => {
    const x = (at / Math.max(1, numbers.length - 1)) * 100
    return `${x.toFixed(2)},${(38 - ((value - low) / span) * 36).toFixed(2)}`
  })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      style={{ display: 'block', width: '100%', height }}
    >
      {filled && <polygon points={`0,40 ${points.join(' ')} 100,40`} fill={color} opacity={0.12} />}
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke={color}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
