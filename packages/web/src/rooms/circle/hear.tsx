/** "I hear you": a quiet sign, said once, with names and never a number. */
import type { CircleView } from "@nexus/circle";
import { useCore } from "../../core/context.ts";
import { nameOf, namesOf } from "../../core/names.ts";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";
import { namesTogether } from "../../words/moments.ts";
import type { SpokenItem } from "./spoken.ts";

interface HearProps {
  readonly circle: CircleView;
  readonly item: SpokenItem;
}

export function HearButton({ circle, item }: HearProps) {
  const t = words.value.talk;
  const { act } = useCore();
  const { run } = useTask();
  const mine = item.heardBy.includes(circle.me);
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={mine}
      aria-label={t.hearLabel(nameOf(circle, item.author))}
      onClick={() => run(() => act.hear(circle.id, item.id, !mine))}
    >
      {t.hear}
    </button>
  );
}

export function HeardBy({ circle, item }: HearProps) {
  const t = words.value.talk;
  const { heardBy } = item;
  if (heardBy.length === 0) return null;
  if (item.author === circle.me) {
    return <p class="heard-by">{t.hearsYou(namesOf(circle, heardBy), heardBy.length)}</p>;
  }
  const others = heardBy.filter((id) => id !== circle.me).map((id) => nameOf(circle, id));
  const names = namesTogether(others.length < heardBy.length ? [...others, words.value.common.you] : others);
  return <p class="heard-by">{others.length === 0 ? t.youHear : t.hears(names, heardBy.length)}</p>;
}
