/** What a check-in may have besides: who hears which part, a topic to fold it under, and the pulse. None of it is needed. */
import type { CheckInPart, CircleView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { later } from "../parts/later.tsx";
import { More } from "../parts/more.tsx";
import { TextField } from "../parts/text-field.tsx";
import { Topics } from "../parts/topics.tsx";
import { words } from "../words/index.ts";
import { withWords } from "../words/later.ts";
import type { Offered } from "./audience.ts";
import { EachPart } from "./each-part.tsx";

const Pulse = later(
  withWords("body", async () => (await import("../body/parts.ts")).Pulse),
  "within",
);

export interface FinerProps {
  /** Undefined while it is only for me. */
  readonly circle: CircleView | undefined;
  readonly share: readonly CheckInPart[];
  readonly fold: string;
  readonly offered: Offered | undefined;
  onShare(parts: readonly CheckInPart[]): void;
  onFold(topic: string): void;
  onOffered(offered: Offered | undefined): void;
  onSend(): void;
}

const FOLD_LENGTH = 60;

export function Finer({ circle, share, fold, offered, onShare, onFold, onOffered, onSend }: FinerProps) {
  const t = words.value.checkIn;
  const [measuring, setMeasuring] = useState(false);
  return (
    <div class="finer">
      {circle && (
        <>
          <EachPart circle={circle} share={share} onShare={onShare} />
          <More summary={t.fold}>
            <TextField
              label={t.foldLabel}
              hint={t.foldHint}
              value={fold}
              maxLength={FOLD_LENGTH}
              onValue={onFold}
              onEnter={onSend}
            />
            <Topics topics={circle.agreement.words.topics} chosen={fold} onTopic={onFold} />
          </More>
        </>
      )}
      <button type="button" class="quiet" aria-expanded={measuring} onClick={() => setMeasuring(!measuring)}>
        {t.pulse}
      </button>
      {measuring && (
        <Pulse circle={circle} offered={offered} onOffered={onOffered} onClose={() => setMeasuring(false)} />
      )}
    </div>
  );
}
