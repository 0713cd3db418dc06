import { useEffect, useState } from "@inquirer/core";
import type { Io } from "../io.ts";
import type { Paint } from "../terminal/paint.ts";
import type { Room } from "./draw.ts";

/** What the prompts know of the terminal as it is now. */
export interface Look {
  room(): Room;
  /** Runs when the terminal changed its size and was wiped; the returned function ends that. */
  onResize(listener: () => void): () => void;
  /** Whether what arrives now was pasted, not typed. */
  isPasting(): boolean;
}

export function createLook(io: Io, paint: Paint): Look & { paste(isOn: boolean): void } {
  let isPasting = false;
  return {
    room: () => ({
      columns: Math.min(100, Math.max(20, (io.err.columns ?? 80) - 1)),
      rows: Math.max(10, (io.promptOutput.rows ?? 24) - 1),
      paint,
    }),
    onResize(listener) {
      // A terminal breaks the old lines anew when its width changes: nobody can tell where they went, so all is wiped.
      const wipe = () => {
        io.promptOutput.write("\u001b[2J\u001b[H");
        listener();
      };
      io.promptOutput.on("resize", wipe);
      return () => io.promptOutput.off("resize", wipe);
    },
    isPasting: () => isPasting,
    paste: (isOn) => {
      isPasting = isOn;
    },
  };
}

/** The room of a prompt, drawn anew when it changes. */
export function useRoom(look: Look): Room {
  const [, redraw] = useState(0);
  useEffect(() => {
    let times = 0;
    return look.onResize(() => redraw(++times));
  }, []);
  return look.room();
}
