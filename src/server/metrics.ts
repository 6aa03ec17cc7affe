/** Upper bounds of the buckets of answer times, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const;

interface Timing {
  /** One per bound, and one above all; not yet summed up. */
  readonly counts: number[];
  sum: number;
}

/** What the server counts, in the text form of Prometheus. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #timings = new Map<string, Timing>();

  /** `route` is a path's template, so that there are few of them. */
  observe(method: string, route: string, status: number, seconds: number): void {
    const key = `method="${labelOf(method)}",route="${route}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    const timing = this.#timings.get(route) ?? { counts: new Array<number>(BOUNDS.length + 1).fill(0), sum: 0 };
    this.#timings.set(route, timing);
    const found = BOUNDS.findIndex((bound) => seconds <= bound);
    const bucket = found < 0 ? BOUNDS.length : found;
    timing.counts[bucket] = (timing.counts[bucket] ?? 0) + 1;
    timing.sum += seconds;
  }

  /** With gauges of the moment, by name. */
  render(gauges: { readonly [name: string]: number }): string {
    return [
      '# HELP tongchou_http_requests_total Requests answered.',
      '# TYPE tongchou_http_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `tongchou_http_requests_total{${labels}} ${count}`),
      '# HELP tongchou_http_request_seconds Time to the answer.',
      '# TYPE tongchou_http_request_seconds histogram',
      ...[...this.#timings].flatMap(([route, timing]) => histogram(route, timing)),
      ...Object.entries(gauges).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${value}`]),
      '',
    ].join('\n');
  }
}

function histogram(route: string, { counts, sum }: Timing): readonly string[] {
  let total = 0;
  const buckets = counts.map((count, i) => {
    total += count;
    return `tongchou_http_request_seconds_bucket{route="${route}",le="${BOUNDS[i] ?? '+Inf'}"} ${total}`;
  });
  return [
    ...buckets,
    `tongchou_http_request_seconds_sum{route="${route}"} ${sum}`,
    `tongchou_http_request_seconds_count{route="${route}"} ${total}`,
  ];
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

/** Methods are the client's to invent. */
const labelOf = (method: string): string => (METHODS.has(method) ? method : 'other');
