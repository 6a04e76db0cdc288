/** Durations, sizes and times as the page writes them. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** "3.2 s", "4 min 5 s", "2 h 10 min", "2 days", "4 days 23 h". */
export function duration(millis: number): string {
  const whole = Math.max(0, millis);

  if (whole < 59.95 * second) {
    return `${(whole / second).toFixed(1)} s`;
  }
  if (whole < hour) {
    return withRest(whole, minute, 'min', second, 's');
  }
  if (whole < day) {
    return withRest(whole, hour, 'h', minute, 'min');
  }
  return withRest(whole, day, whole < 2 * day ? 'day' : 'days', hour, 'h');
}

/**
 * When something happened, counted from the beginning of a run: "0.11 s", "36.4 s". After days, which
 * were skipped most likely, "2 days + 12.3 s": the seconds tell what came first.
 */
export function elapsed(millis: number): string {
  const whole = Math.max(0, millis);

  if (whole >= day) {
    const days = Math.floor(whole / day);

    return `${counted(days, 'day')} + ${duration(whole - days * day)}`;
  }
  return whole < 10 * second ? `${(whole / second).toFixed(2)} s` : duration(whole);
}

/** For lists with little room: "3.2 s", "4 min", "2 d". */
export function shortDuration(millis: number): string {
  const whole = Math.max(0, millis);

  if (whole < 59.95 * second) {
    return `${(whole / second).toFixed(1)} s`;
  }
  if (whole < hour) {
    return `${Math.floor(whole / minute)} min`;
  }
  return whole < day ? `${Math.floor(whole / hour)} h` : `${Math.floor(whole / day)} d`;
}

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
});

const exactFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** "27 Nov 2026, 02:10:05". */
export function exactMoment(instant: string): string {
  return exactFormat.format(Date.parse(instant));
}

/** "27 Nov, 02:10". */
export function moment(instant: string): string {
  return momentFormat.format(Date.parse(instant));
}

const startFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit'
});

/** "27 Nov, 02:10:05", by which runs of one title are told apart. */
export function startMoment(instant: string): string {
  return startFormat.format(Date.parse(instant));
}

/** "612 bytes", "41 kB", "1.4 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) {
    return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  }
  if (bytes < 999_500) {
    return `${Math.round(bytes / 1000)} kB`;
  }
  return `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`;
}

/** "1 request", "5 requests". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function withRest(millis: number, unit: number, name: string, part: number, partName: string) {
  const parts = Math.floor(millis / part);
  const ratio = unit / part;
  const rest = parts % ratio;

  return `${Math.floor(parts / ratio)} ${name}${rest === 0 ? '' : ` ${rest} ${partName}`}`;
}
