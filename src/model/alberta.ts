/** Names that the time zone of Alberta goes by. */
export const albertaZones: readonly string[] = ["America/Edmonton", "America/Yellowknife", "Canada/Mountain"];

/** Minutes ahead of UTC: the one time that Alberta keeps all year from 1 November 2026, before which this program was not there. */
export const albertaOffset = -360;

/** When clocks that do not know of it yet go back by an hour. */
const kept = Date.UTC(2026, 10, 1, 8);

/** Minutes that the clock on the wall is ahead of UTC. Node 20 puts Alberta an hour back in winter, as it was before. */
export function offsetOf(now: Date, zone = () => new Intl.DateTimeFormat("en").resolvedOptions().timeZone): number {
  const offset = -now.getTimezoneOffset();
  const isSuspect = offset === albertaOffset - 60 && now.getTime() >= kept;
  return isSuspect && albertaZones.includes(zone()) ? albertaOffset : offset;
}
