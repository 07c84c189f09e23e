import { ERROR_REASONS, LATENCY_BOUNDS_MS, type ArmState, type RouterState } from './protocol.js';

/** The state in the Prometheus text format 0.0.4. */
export function metricsText(state: RouterState): string {
  const arms = (['stable', 'candidate'] as const).flatMap(arm => {
    const there = state[arm];
    return there
      ? [{ arm, labels: `arm="${arm}",version="${escapeLabel(there.version)}"`, state: there }]
      : [];
  });
  const perArm = (
    name: string,
    kind: string,
    help: string,
    lines: (arm: (typeof arms)[number]) => string[],
  ) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...arms.flatMap(lines)];
  const value = (name: string, of: (arm: ArmState) => number) => (arm: (typeof arms)[number]) => [
    `${name}{${arm.labels}} ${of(arm.state)}`,
  ];
  return [
    '# HELP sluice_candidate_weight_percent Share of the requests that the candidate gets.',
    '# TYPE sluice_candidate_weight_percent gauge',
    `sluice_candidate_weight_percent ${state.weight}`,
    ...perArm(
      'sluice_up',
      'gauge',
      'Whether the model server answers its health check.',
      value('sluice_up', a => (a.ready ? 1 : 0)),
    ),
    ...perArm(
      'sluice_restarts_total',
      'counter',
      'Restarts of the model server.',
      value('sluice_restarts_total', a => a.restarts),
    ),
    ...perArm(
      'sluice_routed_total',
      'counter',
      'Requests given to the arm.',
      value('sluice_routed_total', a => a.counters.routed),
    ),
    ...perArm(
      'sluice_requests_total',
      'counter',
      'Finished requests.',
      value('sluice_requests_total', a => a.counters.requests),
    ),
    ...perArm('sluice_errors_total', 'counter', 'Failed requests: 5xx, broken connections, timeouts.', arm =>
      ERROR_REASONS.map(
        reason =>
          `sluice_errors_total{${arm.labels},reason="${reason}"} ${arm.state.counters.errors[reason]}`,
      ),
    ),
    ...perArm(
      'sluice_aborted_total',
      'counter',
      'Requests whose client went away before the answer.',
      value('sluice_aborted_total', a => a.counters.aborted),
    ),
    ...perArm(
      'sluice_refused_total',
      'counter',
      'Requests answered with 4xx.',
      value('sluice_refused_total', a => a.counters.refused),
    ),
    ...perArm(
      'sluice_fallbacks_total',
      'counter',
      'Requests of an unreachable candidate that stable answered.',
      value('sluice_fallbacks_total', a => a.counters.fallbacks),
    ),
    ...perArm(
      'sluice_request_duration_seconds',
      'histogram',
      'Time from the choice of the arm to the end of the answer.',
      arm => histogramLines('sluice_request_duration_seconds', arm.labels, arm.state),
    ),
    '',
  ].join('\n');
}

function histogramLines(name: string, labels: string, { counters }: ArmState): string[] {
  let below = 0;
  const buckets = counters.latency.map((count, i) => {
    below += count;
    const bound = LATENCY_BOUNDS_MS[i];
    return `${name}_bucket{${labels},le="${bound === undefined ? '+Inf' : bound / 1000}"} ${below}`;
  });
  return [
    ...buckets,
    `${name}_sum{${labels}} ${counters.latencySumMs / 1000}`,
    `${name}_count{${labels}} ${below}`,
  ];
}

function escapeLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
