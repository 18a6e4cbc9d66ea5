/** Giving a thread: which colour, how tight, which figure; and the other way that is just as good, to pass. */
import type { CircleView, Gesture, SealedRoundView } from "@nexus/circle";
import { MIDDLE, motifs, namedFeelings, placeOf, tensions } from "@nexus/weave";
import { useState } from "preact/hooks";
import { toneInWords } from "../../../cloth/drawn/in-words.ts";
import { Swatch } from "../../../cloth/swatch.tsx";
import { useCore } from "../../../core/context.ts";
import { Choice } from "../../../parts/choice.tsx";
import { Confirm } from "../../../parts/confirm.tsx";
import { wordsOf } from "../../../words/later.ts";
import { gestureInWords } from "./in-words.ts";
import { FigurePicture, GesturePicture } from "./pictures.tsx";

interface GestureFormProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView;
}

/** Nothing is chosen for anyone: the first thread is one's own choice. */
const NONE = 0;
const EIGHT = namedFeelings.length;
const threads = [...namedFeelings.map((_, at) => at + 1), MIDDLE];

export function GestureForm({ circle, round }: GestureFormProps) {
  const { sealed, weaving: t } = wordsOf("rounds");
  const { act } = useCore();
  const [colour, setColour] = useState(NONE);
  const [isSoft, setSoft] = useState(false);
  const [tension, setTension] = useState<Gesture["tension"]>("even");
  const [motif, setMotif] = useState<Gesture["motif"]>("star");
  const isFeeling = colour !== NONE && colour !== MIDDLE;
  const gesture: Gesture = { thread: isFeeling && isSoft ? colour + EIGHT : colour, tension, motif };
  const isChosen = colour !== NONE;
  return (
    <section class="my-part gesture">
      <p class="hint">{t.hint}</p>
      <Choice
        label={t.thread}
        options={threads.map((thread) => ({
          value: thread,
          name: (
            <>
              <Swatch point={placeOf(thread)} /> {toneInWords(thread)}
            </>
          ),
        }))}
        value={colour}
        onValue={(value) => setColour(value)}
      />
      {isFeeling && (
        <Choice
          label={t.strength}
          options={(["full", "soft"] as const).map((value) => ({ value, name: t.strengths[value] }))}
          value={isSoft ? "soft" : "full"}
          onValue={(value) => setSoft(value === "soft")}
        />
      )}
      <Choice
        label={t.tension}
        options={tensions.map((value) => ({ value, name: t.tensions[value] }))}
        value={tension}
        onValue={(value) => setTension(value)}
      />
      <Choice
        label={t.motif}
        options={motifs.map((value) => ({
          value,
          name: (
            <>
              <FigurePicture motif={value} /> {t.motifs[value]}
            </>
          ),
        }))}
        value={motif}
        onValue={(value) => setMotif(value)}
      />
      {isChosen && <GesturePicture circle={circle} gesture={gesture} />}
      <p role="status">{isChosen && gestureInWords(gesture)}</p>
      <p class="sealing">{t.means(round.threshold, round.roster.length)}</p>
      <div class="equals">
        <Confirm
          name={t.seal}
          look="plain"
          disabled={!isChosen}
          ask={t.sealAsk}
          yes={t.sealYes}
          no={sealed.sealNo}
          onYes={() => act.sealGesture(circle.id, round.id, gesture)}
        />
        <Confirm
          name={sealed.pass}
          look="plain"
          ask={sealed.passAsk}
          yes={sealed.passYes}
          no={sealed.passNo}
          onYes={() => act.pass(circle.id, round.id)}
        />
      </div>
      <p class="hint">{sealed.passFine}</p>
    </section>
  );
}
