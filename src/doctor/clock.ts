import { albertaZones } from "../model/alberta.ts";
import type { Machine, MachineItem } from "../model/machine.ts";

/** Years for which a clock is believed after that of the newest pack inside. */
const believed = 10;

export function clockItem({ today, program, git }: Machine): MachineItem {
  const id = "clock";
  const year = Number(today.slice(0, 4));
  const built = Math.max(2026, ...program.packs.map(({ edition }) => Number.parseInt(edition, 10) || 0));
  const put = "Set the date of this computer. Until then give the day yourself: --as-of 2026-11-20, with the right day.";
  if (year < built || year > built + believed)
    return { id, state: "not-ready", text: `The clock says ${today}, which cannot be: the look-back window would be wrong.`, do: put };
  if (git.ahead > 0)
    return {
      id,
      state: "look",
      text: `The clock says ${today}, but the last change in git is ${git.ahead} ${git.ahead === 1 ? "day" : "days"} later.`,
      do: put,
    };
  return { id, state: "ok", text: `The clock says ${today}. The look-back window counts from there.`, do: null };
}

export function zoneItem({ zone }: Machine): MachineItem {
  const id = "zone";
  const give = "Around midnight give the day yourself, as in --as-of 2026-11-20.";
  const own = albertaZones.includes(zone.name) && !zone.knowsAlberta;
  const knows = own ? " This Node does not know yet that it stays the same all year; cor-check does." : "";
  if (zone.offset === zone.alberta) return { id, state: "ok", text: `The time is that of Alberta (${zone.name}).${knows}`, do: null };
  const minutes = Math.abs(zone.offset - zone.alberta);
  const hours = minutes % 60 === 0 ? String(minutes / 60) : (minutes / 60).toFixed(2).replace(/0$/, "");
  const side = zone.offset > zone.alberta ? "ahead of" : "behind";
  return {
    id,
    state: "look",
    text: `The time zone is ${zone.name}, ${hours} ${hours === "1" ? "hour" : "hours"} ${side} Alberta: for that long each day, today is another day there.`,
    do: `Set the time zone of this computer to that of Alberta. ${give}`,
  };
}
