import { useId } from 'react'
import { bandsOf, frame, heightOf, ticksTo } from './chart-geometry.ts'

export type Series = { readonly label: string; readonly values: readonly (number | null)[] }
export type ChartProps = {
  kind: 'bars' | 'line'
  /** What it shows; also the caption of its table. */
  title: string
  /** The finding in one sentence, for those who cannot see it. */
  summary: string
  /** Under the horizontal axis, one per value. */
  labels: readonly string[]
  /** Three at most. A null value is withheld (small cells) or missing. */
  series: readonly Series[]
  /** Of a value, in words; by default the Italian number. */
  format?: ((value: number) => string) | undefined
}

const plain = (value: number) => value.toLocaleString('it-IT')

function Bars({ series, top }: { series: readonly Series[]; top: number }) {
  const bands = bandsOf(series[0]?.values.length ?? 0)
  const width = Math.min((bands.width * 0.7) / series.length, 36)
  return series.flatMap(({ label, values }, s) =>
    values.map((value, at) => {
      if (value === null) return null
      const x = bands.start(at) + bands.width / 2 + (s - series.length / 2) * width
      const y = heightOf(value, top)
      // The place is the identity of a bar.
      const key = `${label}-${String(at)}`
      return (
        <rect
          key={key}
          className={`series-${s}`}
          x={x + 1}
          y={y}
          width={width - 2}
          height={heightOf(0, top) - y}
        />
      )
    }),
  )
}

function Lines({ series, top }: { series: readonly Series[]; top: number }) {
  const bands = bandsOf(series[0]?.values.length ?? 0)
  return series.map(({ label, values }, s) => {
    const points = values.flatMap((value, at) =>
      value === null ? [] : [`${bands.start(at) + bands.width / 2},${heightOf(value, top)}`],
    )
    return <polyline key={label} className={`series-${s}`} points={points.join(' ')} />
  })
}

/** A few numbers as a drawing, always with the table that says the same. */
export function Chart({ kind, title, summary, labels, series, format = plain }: ChartProps) {
  const id = useId()
  const ticks = ticksTo(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const top = ticks.at(-1) ?? 1
  const bands = bandsOf(labels.length)
  const every = Math.ceil(labels.length / 12)
  const Marks = kind === 'bars' ? Bars : Lines
  return (
    <figure className="chart stack stack-tight" aria-labelledby={id}>
      <figcaption id={id}>
        <strong>{title}</strong>
        <br />
        <span className="small">{summary}</span>
      </figcaption>
      {series.length > 1 && (
        <ul className="chart-key" aria-hidden="true">
          {series.map(({ label }, s) => (
            <li key={label}>
              <svg viewBox="0 0 20 12">
                {kind === 'bars' ? (
                  <rect className={`series-${s}`} width="20" height="12" />
                ) : (
                  <polyline className={`series-${s}`} points="0,6 20,6" />
                )}
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className="chart-line"
              x1={frame.left}
              x2={frame.width - frame.right}
              y1={heightOf(tick, top)}
              y2={heightOf(tick, top)}
            />
            <text x={frame.left - 8} y={heightOf(tick, top) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {labels.map((label, at) =>
          at % every === 0 ? (
            <text key={label} x={bands.start(at) + bands.width / 2} y={frame.height - 8} textAnchor="middle">
              {label}
            </text>
          ) : null,
        )}
        <Marks series={series} top={top} />
      </svg>
      <details>
        <summary className="small">Mostra i numeri in tabella</summary>
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Voce</th>
                {series.map(({ label }) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, at) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {series.map(({ label: name, values }) => (
                    <td key={name} className="number">
                      {typeof values[at] === 'number' ? format(values[at]) : 'non mostrato'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
