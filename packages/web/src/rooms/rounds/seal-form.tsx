/** Writing what will be sealed, and the other way that is just as good: to pass, or in an exchange to stop. */
import type { CircleView, ExchangeView, SealedRoundView } from "@nexus/circle";
import { useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { Confirm } from "../../parts/confirm.tsx";
import { useKept } from "../../parts/kept.ts";
import { More } from "../../parts/more.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { TopicField } from "./topic-field.tsx";

interface SealFormProps {
  readonly circle: CircleView;
  readonly round: SealedRoundView | ExchangeView;
  readonly label: string;
  /** What sealing means here, in one sentence. */
  readonly means: string;
  readonly other: {
    readonly name: string;
    /** That it is fine. */
    readonly fine: string;
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    act(): Promise<unknown>;
  };
}

const WORDS_LENGTH = 4000;

export function SealForm({ circle, round, label, means, other }: SealFormProps) {
  const t = wordsOf("rounds").sealed;
  const { act } = useCore();
  const [text, setText] = useState(round.draft ?? "");
  const [fold, setFold] = useState("");
  const letGo = useKept(text, {
    kept: round.draft ?? "",
    keep: (written) => act.roundDraft(circle.id, round.id, written),
    isSame: Object.is,
  });
  const said = text.trim();
  const seal = () => {
    letGo("");
    return act.sealWords(circle.id, round.id, said, fold.trim() || undefined);
  };
  return (
    <section class="my-part">
      <TextField label={label} hint={t.wordsHint} value={text} maxLength={WORDS_LENGTH} lines={4} onValue={setText} />
      <More summary={t.note}>
        <TopicField topics={circle.agreement.words.topics} value={fold} onValue={setFold} />
      </More>
      <p class="sealing">{means}</p>
      <div class="equals">
        <Confirm
          name={t.seal}
          look="plain"
          disabled={said === ""}
          ask={t.sealAsk}
          yes={t.sealYes}
          no={t.sealNo}
          onYes={seal}
        />
        <Confirm
          name={other.name}
          look="plain"
          ask={other.ask}
          yes={other.yes}
          no={other.no}
          onYes={() => {
            letGo("");
            return other.act();
          }}
        />
      </div>
      <p class="hint">{other.fine}</p>
    </section>
  );
}
