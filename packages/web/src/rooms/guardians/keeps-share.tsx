/** Before a circle is forgotten: whose way back goes with it. */
import type { CircleId, Guarding } from "@nexus/circle";
import { useEffect, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import { wordsOf } from "../../words/later.ts";
import { namesTogether } from "../../words/moments.ts";

export function KeepsShare({ circle }: { readonly circle: CircleId }) {
  const { act } = useCore();
  const [kept, setKept] = useState<readonly Guarding[]>([]);
  useEffect(() => {
    let isWanted = true;
    const holds = (it: Guarding) => it.circle === circle && it.standing === "holds";
    void act.guardians().then(
      ({ guarding }) => isWanted && setKept(guarding.filter(holds)),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [act, circle]);
  if (kept.length === 0) return null;
  return (
    <p class="careful">{wordsOf("guardians").guardians.forgetting(namesTogether(kept.map(({ name }) => name)))}</p>
  );
}
