import { duration, shortDuration } from '../words/format';
import { useNow } from '../page/ticker';

/** How long it is until then: "3.2 s". */
export function Countdown({ until, step }: { until: string; step?: number }) {
  return duration(Date.parse(until) - useNow(step));
}

/** How long something has taken, or took: "10.9 s". */
export function Elapsed({ since, until, short = false, step }: {
  since: string; until?: string | undefined; short?: boolean; step?: number;
}) {
  const format = short ? shortDuration : duration;

  return until === undefined
    ? <Running since={since} format={format} step={step} />
    : format(Date.parse(until) - Date.parse(since));
}

function Running({ since, format, step }: {
  since: string; format: (millis: number) => string; step: number | undefined;
}) {
  return format(useNow(step) - Date.parse(since));
}
