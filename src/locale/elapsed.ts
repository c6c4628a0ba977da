import { shownSeconds } from '../call/span.js';

/** `+0:34`, `+1:02:03`, `−0:01`: minutes and seconds since the start, rounded half up. */
export function elapsed(ms: number): string {
  const seconds = shownSeconds(Math.abs(ms));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const clock =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return `${ms < 0 && seconds > 0 ? '−' : '+'}${clock}`;
}

function two(amount: number): string {
  return String(amount).padStart(2, '0');
}
