/** A word to the keepers: which of them, about what, and why. Nobody else is told, and the rest of the circle sees nothing. */
import type { CircleView, MemberId } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { namesOf } from "../../core/names.ts";
import { Checks } from "../../parts/checks.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { timeOfDay } from "../../words/moments.ts";
import { gist } from "./gist.ts";
import { isSpoken, type SpokenItem } from "./spoken.ts";

interface TellKeepersProps {
  readonly circle: CircleView;
  readonly item: SpokenItem;
  onTold(keepers: readonly MemberId[]): void;
  onGone(): void;
}

const LINE_LENGTH = 1000;
/** Other things by the same author that may belong to it. */
const OTHERS = 5;

export function TellKeepers({ circle, item, onTold, onGone }: TellKeepersProps) {
  const t = wordsOf("people").report;
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const keepers = circle.members.filter((it) => it.isKeeper && it.isHere && !it.isMe);
  const [left, setLeft] = useState<readonly MemberId[]>(() =>
    // Nobody is told of themselves unless it is wished, or they are the only keeper there is.
    keepers.length > 1 ? [item.author] : [],
  );
  const [picked, setPicked] = useState<readonly string[]>([item.id]);
  const [line, setLine] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const told = keepers.map(({ id }) => id).filter((id) => !left.includes(id));
  const by = circle.timeline.filter((it) => isSpoken(it) && it.author === item.author) as SpokenItem[];
  const at = by.findIndex(({ id }) => id === item.id);
  const about = by.slice(Math.max(0, at - OTHERS), at + 1);

  const send = () =>
    run(async () => {
      await act.report(circle.id, { line: line.trim(), items: picked, without: left });
      onTold(told);
    });

  return (
    <form
      class="telling"
      onSubmit={(event) => {
        event.preventDefault();
        if (line.trim() !== "" && told.length > 0) send();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t.heading}
      </h3>
      <p class="hint">{told.length > 0 ? t.who(namesOf(circle, told)) : t.nobody}</p>
      {keepers.length > 1 && (
        <Checks
          label={t.keepers}
          options={keepers.map(({ id, name }) => ({ id, name }))}
          chosen={told}
          onChosen={(id, on) => setLeft(on ? left.filter((it) => it !== id) : [...left, id])}
        />
      )}
      <Checks
        label={t.also}
        options={about.map((it) => ({ id: it.id, name: `${timeOfDay(it.at)} · ${gist(it)}` }))}
        chosen={picked}
        onChosen={(id, on) => setPicked(on ? [...picked, id] : picked.filter((it) => it !== id))}
      />
      <TextField label={t.line} value={line} maxLength={LINE_LENGTH} lines={2} onValue={setLine} onEnter={send} />
      <Refusal of={refusal} />
      <div class="actions">
        <button type="submit" class="main" disabled={busy || line.trim() === "" || told.length === 0}>
          {t.send}
        </button>
        <button type="button" class="quiet" onClick={onGone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
