/** What may go along with words: a picture, a voice note, a content note; each looked at, described and taken off here. */
import { ATTACHMENTS, type AttachmentInput } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { TextField } from "../../../parts/text-field.tsx";
import { Topics } from "../../../parts/topics.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { Player } from "../attached/player.tsx";
import type { Making } from "./adding.ts";
import { redraw } from "./redraw.ts";
import { Voice } from "./voice.tsx";
import "../../../style/later/attached.css";

interface PanelProps {
  readonly making: Making;
  /** That content notes offer here. */
  readonly topics: readonly string[];
  /** Whether the ways to add something are in sight. */
  readonly open: boolean;
  onMaking(change: (making: Making) => Making): void;
  onShut(): void;
}

const FOLD_LENGTH = 60;
const DESCRIPTION_LENGTH = 300;

export function AddingPanel({ making, topics, open, onMaking, onShut }: PanelProps) {
  const t = wordsOf("attach");
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const room = ATTACHMENTS - making.attachments.length;

  const attach = (it: AttachmentInput) =>
    onMaking((now) => ({ ...now, attachments: [...now.attachments, it].slice(0, ATTACHMENTS) }));

  const take = async (files: readonly File[]) => {
    setProblem(files.length > room ? t.tooMany(ATTACHMENTS) : "");
    for (const each of files.slice(0, room)) {
      const picture = await redraw(each);
      if (picture) attach(picture);
      else setProblem(t.noPicture);
    }
    onShut();
  };

  return (
    <div class="adding">
      {making.fold !== undefined && <FoldLine fold={making.fold} topics={topics} onMaking={onMaking} />}
      {making.attachments.length > 0 && (
        <ul class="made">
          {making.attachments.map((it, n) => (
            <Made
              key={n}
              it={it}
              onDescription={(description) =>
                onMaking((now) => ({ ...now, attachments: now.attachments.with(n, { ...it, description }) }))
              }
              onOff={() => onMaking((now) => ({ ...now, attachments: now.attachments.filter((_, at) => at !== n) }))}
            />
          ))}
        </ul>
      )}
      {problem && (
        <p class="refusal" role="alert">
          {problem}
        </p>
      )}
      {recording && (
        <Voice
          onDone={(voice) => {
            setRecording(false);
            attach(voice);
          }}
          onGone={() => setRecording(false)}
        />
      )}
      <input
        ref={file}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) void take(files);
        }}
      />
      {open && !recording && (
        <div class="actions adding-ways">
          <button type="button" class="plain" disabled={room === 0} onClick={() => file.current?.click()}>
            {words.value.talk.picture}
          </button>
          <button
            type="button"
            class="plain"
            disabled={room === 0}
            onClick={() => {
              setRecording(true);
              onShut();
            }}
          >
            {words.value.talk.voice}
          </button>
          <button
            type="button"
            class="plain"
            disabled={making.fold !== undefined}
            onClick={() => {
              onMaking((now) => ({ ...now, fold: "" }));
              onShut();
            }}
          >
            {t.fold}
          </button>
        </div>
      )}
    </div>
  );
}

interface FoldLineProps extends Pick<PanelProps, "topics" | "onMaking"> {
  readonly fold: string;
}

function FoldLine({ fold, topics, onMaking }: FoldLineProps) {
  const t = wordsOf("attach");
  return (
    <div class="made-fold">
      <TextField
        label={t.foldLabel}
        hint={t.foldHint}
        placeholder={t.foldPlaceholder}
        value={fold}
        maxLength={FOLD_LENGTH}
        autoFocus
        onValue={(next) => onMaking((now) => ({ ...now, fold: next }))}
      />
      <Topics topics={topics} chosen={fold} onTopic={(next) => onMaking((now) => ({ ...now, fold: next }))} />
      <button type="button" class="quiet" onClick={() => onMaking((now) => ({ ...now, fold: undefined }))}>
        {t.foldOff}
      </button>
    </div>
  );
}

interface MadeProps {
  readonly it: AttachmentInput;
  onDescription(text: string): void;
  onOff(): void;
}

function Made({ it, onDescription, onOff }: MadeProps) {
  const t = wordsOf("attach");
  const [address, setAddress] = useState<string>();
  const { bytes, type } = it;
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  const isPicture = it.kind === "picture";
  return (
    <li class={`made-${it.kind}`}>
      {isPicture && address && <img src={address} alt={it.description} width={it.width} height={it.height} />}
      <div class="made-text">
        {!isPicture && <Player name={t.mine} ms={it.ms} address={address} />}
        <TextField
          label={isPicture ? t.describe : t.describeVoice}
          hint={isPicture ? t.describeHint : t.describeVoiceHint}
          value={it.description}
          maxLength={DESCRIPTION_LENGTH}
          onValue={onDescription}
        />
        {isPicture && <p class="hint">{t.bare}</p>}
        <button
          type="button"
          class="quiet"
          aria-label={
            isPicture
              ? t.takeOffLabel(it.description || words.value.talk.picture)
              : t.discardLabel(it.description || words.value.talk.voice)
          }
          onClick={onOff}
        >
          {isPicture ? t.takeOff : t.discard}
        </button>
      </div>
    </li>
  );
}
