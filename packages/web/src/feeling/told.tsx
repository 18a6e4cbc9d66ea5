/** A calm answer after a check-in: who can hear it now, and where to go from here. */
import type { CircleId, FeelingPoint } from "@nexus/circle";
import { useEffect, useRef } from "preact/hooks";
import { CircleCloth, ClothWaits } from "../cloth/cloth.tsx";
import { Swatch } from "../cloth/swatch.tsx";
import { useCircle } from "../core/context.ts";
import { go } from "../place.ts";
import { words } from "../words/index.ts";

export interface Told {
  /** Undefined when it was only for me. */
  readonly circle: CircleId | undefined;
  readonly point: FeelingPoint | undefined;
}

interface ToldProps {
  readonly told: Told;
  onAgain(): void;
}

export function ToldAnswer({ told, onAgain }: ToldProps) {
  const t = words.value;
  const circle = useCircle(told.circle ?? "");
  const answer = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, so the focus goes to what came of it.
  useEffect(() => answer.current?.focus(), []);
  const sentence = () => {
    if (!circle) return t.home.kept;
    return circle.link === "live" ? t.home.said(circle.name) : t.home.saidWaiting(circle.name);
  };
  return (
    <div class="told" role="status">
      {circle ? <CircleCloth circle={circle} shape="band" /> : told.point && <Swatch point={told.point} long />}
      <p class="lead" ref={answer} tabIndex={-1}>
        {sentence()}
      </p>
      {circle && <ClothWaits circle={circle} />}
      <div class="actions">
        <button
          type="button"
          class="plain"
          onClick={() => go(circle ? { room: "circle", circle: circle.id } : { room: "journal" })}
        >
          {circle ? t.home.open : t.home.openJournal}
        </button>
        <button type="button" class="quiet" onClick={onAgain}>
          {t.home.again}
        </button>
      </div>
    </div>
  );
}
