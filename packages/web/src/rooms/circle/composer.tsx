/**
 * At the foot of the circle: write, or, while nothing is written, check in. Says when what is written will have to wait.
 */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { useLasting } from "../../parts/lasting.ts";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";

interface ComposerProps {
  readonly circle: CircleView;
  readonly replyTo: TimelineItem | undefined;
  onReplyTo(item: TimelineItem | undefined): void;
}

const TEXT_LENGTH = 8000;

export function Composer({ circle, replyTo, onReplyTo }: ComposerProps) {
  const t = words.value.circle;
  const { act } = useCore();
  const [text, setText] = useState("");
  const { busy, refusal, run } = useTask();
  const name = replyTo && nameOf(circle, replyTo.author);
  const write = () => {
    const said = text.trim();
    if (said === "") return;
    run(async () => {
      await act.write(circle.id, said, { replyTo: replyTo?.id });
      setText("");
      onReplyTo(undefined);
    });
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <LinkLine circle={circle} />
      <Refusal of={refusal} />
      {name !== undefined && (
        <p class="replying">
          {t.replyingTo(name)}
          <button type="button" class="quiet" onClick={() => onReplyTo(undefined)}>
            {t.stopReply}
          </button>
        </p>
      )}
      <div class="composer-line">
        <TextField
          key={replyTo?.id ?? ""}
          autoFocus={replyTo !== undefined}
          label={name === undefined ? t.writeLabel(circle.name) : t.replyLabel(name)}
          placeholder={name === undefined ? t.write : t.replyLabel(name)}
          quietLabel
          value={text}
          maxLength={TEXT_LENGTH}
          lines={1}
          onValue={setText}
          onEnter={write}
        />
        {text.trim() === "" && name === undefined ? (
          <button type="button" class="main" onClick={() => go({ room: "check-in", circle: circle.id })}>
            {t.checkIn}
          </button>
        ) : (
          <button type="submit" class="main" disabled={busy || text.trim() === ""}>
            {t.send}
          </button>
        )}
      </div>
    </form>
  );
}

/** Longer than a usual opening takes. */
const PATIENCE_MS = 900;

/** Why what was shared or written is not here or there yet; nothing when all is well. */
function LinkLine({ circle: { link, isCurrent } }: { readonly circle: CircleView }) {
  const t = words.value.circle;
  const isLate = useLasting(link !== "live" || !isCurrent, PATIENCE_MS);
  if (link !== "offline" && !isLate) return null;
  return (
    <p class="link-line" role="status">
      {link === "live" ? t.catchingUp : t[link]}
    </p>
  );
}
