/** A minute of breathing while a strap feels the heart. It begins when the strap is there. */
import { wordsOf } from "../../words/later.ts";
import { useStrap } from "../use-strap.ts";
import type { WithProps } from "./breathe.tsx";
import { Minute } from "./minute.tsx";

export function WithStrap({ pace, onOver, onStop }: WithProps) {
  const t = wordsOf("body");
  const { state, whole, now, dots, again } = useStrap();
  if (dots.length === 0) {
    return (
      <>
        <p role="status">{state === "listening" ? t.reasons["too-few-beats"] : t.strap[state]}</p>
        <button type="button" class="quiet" onClick={onStop}>
          {t.stop}
        </button>
      </>
    );
  }
  const isThere = state === "listening";
  const says = !isThere ? t.strap[state] : now.hr === null ? t.reasons[now.reason ?? "too-few-beats"] : undefined;
  const isClear = whole.quality === "good" || whole.reason === "too-short";
  return (
    <>
      <Minute pace={pace} felt={{ dots, isClear, says }} onOver={onOver} onStop={onStop} />
      {state === "away" && (
        <button type="button" class="plain" onClick={again}>
          {t.strap.reconnect}
        </button>
      )}
    </>
  );
}
