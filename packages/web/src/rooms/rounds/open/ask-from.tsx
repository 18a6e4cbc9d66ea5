/** The question of an exchange: walked to in a deck, or in one's own words. */
import type { DeckView } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../../core/context.ts";
import { Choice } from "../../../parts/choice.tsx";
import { TextField } from "../../../parts/text-field.tsx";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";
import { OwnDecks } from "./own-decks.tsx";
import { following, questionsOf } from "./questions.ts";

interface AskFromProps {
  readonly question: string;
  /** The question before, if this goes on after one. */
  readonly after: string | undefined;
  onQuestion(question: string): void;
}

const QUESTION_LENGTH = 500;
const OWN = "own";

export function AskFrom({ question, after, onQuestion }: AskFromProps) {
  const t = wordsOf("rounds").exchange;
  const { act } = useCore();
  const { locale } = words.value;
  const [decks, setDecks] = useState<readonly DeckView[]>([]);
  const [from, setFrom] = useState(OWN);
  const [at, setAt] = useState(0);

  const show = (deck: DeckView | undefined, step: number) => {
    setFrom(deck?.id ?? OWN);
    setAt(step);
    onQuestion(deck ? (questionsOf(deck)[step]?.text ?? "") : "");
  };
  const load = async () => {
    const found = await act.decks(locale);
    setDecks(found);
    return found;
  };
  useEffect(() => {
    load().then(
      (found) => {
        const next = after === undefined ? undefined : following(found, after);
        const first = found.find(({ id }) => id === next?.deck) ?? found[0];
        show(first, next?.at ?? 0);
      },
      // Without the decks there is still a question of one's own.
      () => {},
    );
  }, [locale]);

  const deck = decks.find(({ id }) => id === from);
  return (
    <>
      {decks.length > 0 && (
        <Choice
          label={t.decks}
          options={[
            ...decks.map((each) => ({ value: each.id, name: <span dir="auto">{each.deck.title}</span> })),
            { value: OWN, name: t.own },
          ]}
          value={from}
          onValue={(id) =>
            show(
              decks.find((each) => each.id === id),
              0,
            )
          }
        />
      )}
      {deck ? (
        <Walk deck={deck} at={at} onAt={(step) => show(deck, step)} />
      ) : (
        <TextField
          label={t.question}
          hint={t.questionHint}
          value={question}
          maxLength={QUESTION_LENGTH}
          lines={2}
          onValue={onQuestion}
        />
      )}
      <OwnDecks
        decks={decks}
        onChanged={async (id) => {
          const found = await load();
          show(found.find((each) => each.id === id) ?? found[0], 0);
        }}
      />
    </>
  );
}

interface WalkProps {
  readonly deck: DeckView;
  readonly at: number;
  onAt(at: number): void;
}

function Walk({ deck, at, onAt }: WalkProps) {
  const t = wordsOf("rounds").exchange;
  const questions = questionsOf(deck);
  const question = questions[at];
  if (!question) return null;
  return (
    <section class="walk">
      {deck.deck.about !== "" && (
        <p class="hint" dir="auto">
          {deck.deck.about}
        </p>
      )}
      <div role="status">
        <p class="hint" dir="auto">
          {question.set}
        </p>
        <p class="prompt" dir="auto">
          {question.text}
        </p>
      </div>
      <div class="actions">
        <button type="button" class="plain" disabled={at === 0} onClick={() => onAt(at - 1)}>
          {t.before}
        </button>
        <button type="button" class="plain" disabled={at + 1 >= questions.length} onClick={() => onAt(at + 1)}>
          {t.another}
        </button>
      </div>
    </section>
  );
}
