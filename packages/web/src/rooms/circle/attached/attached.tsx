/** What goes along with a message: pictures and voice notes, in their order. */
import type { CircleView, TimelineItem } from "@nexus/circle";
import { nameOf } from "../../../core/names.ts";
import { PictureShown } from "./picture.tsx";
import { VoiceShown } from "./voice.tsx";
import "../../../style/later/attached.css";

interface AttachedProps {
  readonly circle: CircleView;
  readonly item: Extract<TimelineItem, { kind: "sharing" }>;
}

export function Attached({ circle, item }: AttachedProps) {
  const name = nameOf(circle, item.author);
  return (
    <ul class="attached">
      {item.attachments.map((it, n) => (
        <li key={n}>
          {it.kind === "picture" ? (
            <PictureShown circle={circle.id} message={item.id} n={n} picture={it} by={name} />
          ) : (
            <VoiceShown circle={circle.id} message={item.id} n={n} voice={it} by={name} />
          )}
        </li>
      ))}
    </ul>
  );
}
