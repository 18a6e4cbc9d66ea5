/**
 * At the foot of the circle: write, or, while nothing is written, check in. Says when what is written will have to wait.
 */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { nameOf } from "../../core/names.ts";
import { useLasting } from "../../parts/lasting.ts";
import { later } from "../../parts/later.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { withWords } from "../../words/later.ts";
import { isMade, nothingMade } from "./adding/adding.ts";
import { useDraft } from "./use-draft.ts";

const AddingPanel = later(
  withWords("attach", async () => (await import("./adding/panel.tsx")).AddingPanel),
  "within",
);

interface ComposerProps {
  readonly circle: CircleView;
  readonly replyTo: TimelineItem | undefined;
  onReplyTo(item: TimelineItem | undefined): void;
}

const TEXT_LENGTH = 8000;

export function Composer({ circle, replyTo, onReplyTo }: ComposerProps) {
  const t = words.value.circle;
  const { talk } = words.value;
  const { act } = useCore();
  const [text, setText] = useState(circle.draft?.text ?? "");
  const [making, setMaking] = useState(nothingMade);
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState(false);
  const { busy, refusal, run } = useTask();
  const letGo = useDraft(circle, text, replyTo?.id);
  const name = replyTo && nameOf(circle, replyTo.author);
  const said = text.trim();
  const canSend = said !== "" || isMade(making);
  const isBlank = said === "" && name === undefined && making === nothingMade && !adding;
  const write = () => {
    if (!canSend) return;
    run(async () => {
      const { fold, attachments } = making;
      letGo();
      await act.write(circle.id, said, { replyTo: replyTo?.id, fold, attachments });
      setText("");
      setMaking(nothingMade);
      setAdding(false);
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
      {opened && (
        <AddingPanel
          making={making}
          topics={circle.agreement.words.topics}
          open={adding}
          onMaking={setMaking}
          onShut={() => setAdding(false)}
        />
      )}
      <div class="composer-line">
        <button
          type="button"
          class="plain add"
          aria-label={talk.addLabel}
          aria-expanded={adding}
          onClick={() => {
            setOpened(true);
            setAdding(!adding);
          }}
        >
          <span aria-hidden="true" />
        </button>
        <TextField
          key={replyTo?.id ?? ""}
          autoFocus={replyTo !== undefined && text === ""}
          label={name === undefined ? t.writeLabel(circle.name) : t.replyLabel(name)}
          placeholder={name === undefined ? t.write : t.replyLabel(name)}
          quietLabel
          value={text}
          maxLength={TEXT_LENGTH}
          lines={1}
          onValue={setText}
          onEnter={write}
        />
        {isBlank ? (
          <button type="button" class="main" onClick={() => go({ room: "check-in", circle: circle.id })}>
            {t.checkIn}
          </button>
        ) : (
          <button type="submit" class="main" disabled={busy || !canSend}>
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
