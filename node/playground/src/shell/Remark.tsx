import { Strip } from '../shared/Strip';
import type { Route } from './route';

const remarks = new Map<string, string>();

/** Something about a run that was begun here, which only the one who began it is told. */
export function remark(run: string, text: string): void {
  remarks.set(run, text);
}

/** What there is to say beside the run that is looked at. */
export function Remark({ route }: { route: Route }) {
  const text = route.part === 'process' ? remarks.get(route.key ?? '') : undefined;

  return text === undefined ? null : <Strip>{text}</Strip>;
}
