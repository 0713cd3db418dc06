import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import { drawScreen } from "./draw.ts";
import { drawReading, lastTop } from "./draw-reading.ts";
import { drawChoose } from "./draw-text.ts";
import { drawTicks } from "./draw-tick.ts";
import { cursorOf, joined, type Look, setLine, useCtrlZ } from "./inquirer-look.ts";
import { firstView, isTyping, type Key, onKey } from "./keys.ts";
import type { Option, Reply, TickReply } from "./prompter.ts";
import type { TickScreen } from "./quick.ts";
import type { Screen } from "./screen.ts";
import { firstTickView, onTickKey } from "./tick-keys.ts";

const pasted = "Pasted text is no key here. To write something down, press o for a note.";

export const questionPrompt = createPrompt<Reply, { screen: Screen; look: Look }>(({ screen, look }, done) => {
  const [view, setView] = useState(firstView(screen));
  const [cursor, setCursor] = useState(0);
  useCtrlZ();
  useKeypress((key: Key, editor) => {
    const isTypingNow = isTyping(screen, view);
    const isLineEnd = isTypingNow && look.pastes.isInText() && isEnterKey(key as never);
    const next = isLineEnd
      ? { ...view, typed: joined(view.typed) }
      : !isTypingNow && look.pastes.isAmongKeys()
        ? { ...view, fault: pasted }
        : onKey(screen, view, key, editor.line);
    if ("kind" in next) return done(next);
    // The line holds what is typed and nothing else: Enter took it off, the menu and the keys of a choice leave signs on it.
    if (!isTyping(screen, next)) setLine(editor, "");
    else if (!isTypingNow || isEnterKey(key as never)) setLine(editor, next.typed);
    setView(next);
    setCursor(cursorOf(editor));
  });
  look.canvas.show((room) => drawScreen(screen, view, cursor, room));
  return "";
});

export const tickPrompt = createPrompt<TickReply, { screen: TickScreen; look: Look }>(({ screen, look }, done) => {
  const [view, setView] = useState(firstTickView(screen));
  useCtrlZ();
  useKeypress((key: Key, editor) => {
    setLine(editor, "");
    if (look.pastes.isAmongKeys()) return setView({ ...view, fault: "Pasted text is no key here." });
    const next = onTickKey(screen, view, key);
    if ("kind" in next) return done(next);
    setView(next);
  });
  look.canvas.show((room) => drawTicks(screen, view, room));
  return "";
});

/** Any key goes on but those that move. */
export const readingPrompt = createPrompt<void, { text: string; look: Look }>(({ text, look }, done) => {
  const [top, setTop] = useState(0);
  useCtrlZ();
  useKeypress((key: Key, editor) => {
    setLine(editor, "");
    if (look.pastes.isAmongKeys() || key.ctrl) return;
    const room = look.canvas.room();
    const moves: Record<string, number> = {
      up: -1,
      down: 1,
      pageup: 2 - room.rows,
      pagedown: room.rows - 2,
      home: -top,
      end: Number.MAX_SAFE_INTEGER,
    };
    const move = moves[key.name ?? ""];
    if (move === undefined) return done();
    setTop(Math.max(0, Math.min(lastTop(text, room), top + move)));
  });
  look.canvas.show((room) => drawReading(text, top, room));
  return "";
});

interface ChooseConfig {
  message: string;
  look: Look;
  options: readonly Option<unknown>[];
}

export const choosePrompt = createPrompt<unknown, ChooseConfig>(({ message, look, options }, done) => {
  const [selected, select] = useState(0);
  const last = options.length - 1;
  const to = (index: number) => select(Math.max(0, Math.min(last, index)));
  useCtrlZ();
  useKeypress((key: Key, editor) => {
    setLine(editor, "");
    if (look.pastes.isAmongKeys()) return;
    if (key.name === "escape" || (key.ctrl && key.name === "b")) return done(undefined);
    if (isUpKey(key as never)) return select(selected === 0 ? last : selected - 1);
    if (isDownKey(key as never)) return select(selected === last ? 0 : selected + 1);
    if (key.name === "pageup") return to(selected - 8);
    if (key.name === "pagedown") return to(selected + 8);
    if (key.name === "home") return to(0);
    if (key.name === "end") return to(last);
    const digit = /^[1-9]$/.test(key.name ?? "") ? options[Number(key.name) - 1] : undefined;
    const chosen = isEnterKey(key as never) ? options[selected] : digit;
    if (chosen) done(chosen.value);
  });
  look.canvas.show((room) => drawChoose(message, options, selected, room));
  return "";
});
