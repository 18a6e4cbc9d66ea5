/** A voice note to listen to: fetched when it is first played. */
import type { AttachmentView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Refusal } from "../../../parts/refusal.tsx";
import { wordsOf } from "../../../words/later.ts";
import { useAttachment } from "./bytes.ts";
import { Player } from "./player.tsx";

interface VoiceShownProps {
  readonly circle: string;
  readonly message: string;
  readonly n: number;
  readonly voice: Extract<AttachmentView, { kind: "voice" }>;
  /** Who speaks. */
  readonly by: string;
}

export function VoiceShown({ circle, message, n, voice, by }: VoiceShownProps) {
  const t = wordsOf("attach");
  const [wanted, setWanted] = useState(false);
  const { address, refusal, again } = useAttachment(circle, message, n, wanted);
  return (
    <div class="voice">
      <Player name={t.voiceOf(by)} ms={voice.ms} address={address} onWanted={() => setWanted(true)} />
      {voice.description && (
        <p class="picture-line" dir="auto">
          {voice.description}
        </p>
      )}
      <Refusal of={refusal} />
      {refusal && (
        <button type="button" class="quiet" onClick={again}>
          {t.again}
        </button>
      )}
    </div>
  );
}
