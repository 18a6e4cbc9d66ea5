import { Confirm } from "../../parts/confirm.tsx";
import { wordsOf } from "../../words/later.ts";

export function SayYes({ onYes }: { onYes(): Promise<unknown> }) {
  const t = wordsOf("votes").votes;
  return <Confirm name={t.sayYes} ask={t.sayYesAsk} yes={t.confirm.yes} no={t.confirm.back} onYes={onYes} />;
}
