/** One round, from the words that open it to what came of it. */
import type { CircleView, MessageId, RoundView } from "@nexus/circle";
import { Page } from "../../parts/page.tsx";
import { place } from "../../place.ts";
import { wordsOf } from "../../words/later.ts";
import { ExchangeRoom } from "./exchange.tsx";
import { PieceRoom } from "./piece/piece.tsx";
import { SealedRoom } from "./sealed.tsx";
import "../../style/later/rounds.css";

interface RoundProps {
  readonly circle: CircleView;
  readonly at?: MessageId | undefined;
}

export function Round({ circle, at }: RoundProps) {
  const round = roundOf(circle, at);
  if (!round) return <NotHere circle={circle} />;
  switch (round.form) {
    case "sealed":
      return <SealedRoom circle={circle} round={round} />;
    case "piece":
      return <PieceRoom circle={circle} round={round} />;
    case "exchange":
      return <ExchangeRoom circle={circle} round={round} />;
  }
}

function roundOf(circle: CircleView, id: MessageId | undefined): RoundView | undefined {
  const open = circle.rounds.find((round) => round.id === id);
  if (open) return open;
  const item = circle.timeline.find((it) => it.kind === "round" && it.round.id === id);
  return item?.kind === "round" ? item.round : undefined;
}

/** Opened just now and still on its way; or an exchange that was stopped, which leaves nothing to look at. */
function NotHere({ circle }: { readonly circle: CircleView }) {
  const t = wordsOf("rounds");
  const here = place.value;
  const isNew = here.room === "round" && here.isNew;
  return (
    <Page
      title={t.title}
      heading={isNew ? t.onItsWay : t.exchange.gone}
      up={{ room: "circle", circle: circle.id }}
      upName={circle.name}
      room="round"
    >
      {isNew && <p role="status">{t.onItsWayHint}</p>}
    </Page>
  );
}
