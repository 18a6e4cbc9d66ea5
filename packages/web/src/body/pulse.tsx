/**
 * My pulse, from the check-in: choose a way, measure, look, and tick what shall become of it. Until something is ticked
 * nothing is kept or sent; what is left out is gone.
 */
import type { Body, CircleView } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Offered } from "../feeling/audience.ts";
import { wordsOf } from "../words/later.ts";
import { Breathe } from "./breathe/breathe.tsx";
import { Result } from "./result.tsx";
import { useUsual } from "./use-usual.ts";
import { type Way, Ways } from "./ways.tsx";
import "../style/later/body.css";

interface PulseProps {
  readonly circle: CircleView | undefined;
  readonly offered: Offered | undefined;
  onOffered(offered: Offered | undefined): void;
  onClose(): void;
}

export function Pulse({ circle, offered, onOffered, onClose }: PulseProps) {
  const t = wordsOf("body");
  const [way, setWay] = useState<Way>();
  const [breathes, setBreathes] = useState(false);
  const usual = useUsual();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone, so the focus goes to what came of it.
  useEffect(() => heading.current?.focus(), [way, offered === undefined, breathes]);

  const take = (body: Body) => onOffered({ body: { ...body, ...usual.rate(body.hr) }, keep: false, share: false });
  const leave = () => {
    onOffered(undefined);
    setWay(undefined);
  };
  const Measuring = way?.Measuring;
  if (breathes) {
    return (
      <div class="pulse">
        <Breathe onClose={() => setBreathes(false)} />
      </div>
    );
  }
  return (
    <section class="pulse" aria-labelledby="pulse-heading">
      <h3 id="pulse-heading" ref={heading} tabIndex={-1}>
        {offered ? t.heading.result : way ? t.ways[way.name].name : t.heading.choose}
      </h3>
      {offered ? (
        <Result
          circle={circle}
          offered={offered}
          variation={usual.variation(offered.body)}
          onOffered={onOffered}
          onLeave={() => {
            leave();
            onClose();
          }}
          onAgain={leave}
        />
      ) : Measuring ? (
        <Measuring onTaken={take} onStop={leave} />
      ) : (
        <Ways onWay={setWay} onBreathe={() => setBreathes(true)} onClose={onClose} />
      )}
    </section>
  );
}
