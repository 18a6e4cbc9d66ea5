/** The thread that I sealed, for me alone: folded, because somebody may look over my shoulder. */
import type { CircleView, Gesture } from "@nexus/circle";
import { useState } from "preact/hooks";
import { wordsOf } from "../../../words/later.ts";
import { gestureInWords } from "./in-words.ts";
import { GesturePicture } from "./pictures.tsx";

interface OwnGestureProps {
  readonly circle: CircleView;
  readonly gesture: Gesture;
  readonly open?: boolean;
}

export function OwnGesture({ circle, gesture, open = false }: OwnGestureProps) {
  const t = wordsOf("rounds").sealed;
  const [isOpen, setOpen] = useState(open);
  return (
    <div class="own-words">
      <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t.mine}
      </button>
      {isOpen && (
        <>
          <GesturePicture circle={circle} gesture={gesture} shape="strip" />
          <p>{gestureInWords(gesture)}</p>
        </>
      )}
    </div>
  );
}
