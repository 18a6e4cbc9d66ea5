/** The thread that I sealed. */
import type { CircleView, Gesture } from "@nexus/circle";
import { wordsOf } from "../../../words/later.ts";
import { Own } from "../own.tsx";
import { gestureInWords } from "./in-words.ts";
import { GesturePicture } from "./pictures.tsx";

interface OwnGestureProps {
  readonly circle: CircleView;
  readonly gesture: Gesture;
  readonly open?: boolean;
}

export const OwnGesture = ({ circle, gesture, open = false }: OwnGestureProps) => (
  <Own summary={wordsOf("rounds").sealed.mine} open={open}>
    <GesturePicture circle={circle} gesture={gesture} />
    <p>{gestureInWords(gesture)}</p>
  </Own>
);
