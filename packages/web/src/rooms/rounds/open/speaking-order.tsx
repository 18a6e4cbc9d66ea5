/** Who has the piece after whom: everyone once. Buttons rather than dragging, so that any hand and any key can do it. */
import type { MemberId, MemberView } from "@nexus/circle";
import { words } from "../../../words/index.ts";
import { wordsOf } from "../../../words/later.ts";

interface SpeakingOrderProps {
  readonly people: readonly MemberView[];
  readonly order: readonly MemberId[];
  onOrder(order: readonly MemberId[]): void;
}

export function SpeakingOrder({ people, order, onOrder }: SpeakingOrderProps) {
  const t = wordsOf("rounds").opening;
  const called = (id: MemberId) => {
    const member = people.find((each) => each.id === id);
    return member?.isMe ? words.value.common.you : (member?.name ?? words.value.common.someone);
  };
  const earlier = (at: number) => {
    const next = [...order];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) onOrder(next.toSpliced(at - 1, 0, moved));
  };
  return (
    <section class="speaking-order" aria-label={t.order}>
      <h2>{t.order}</h2>
      <p class="hint">{t.orderHint}</p>
      <ol>
        {order.map((id, at) => (
          <li key={id}>
            <span dir="auto">{called(id)}</span>
            {at > 0 && (
              <button type="button" class="quiet up" aria-label={t.earlier(called(id))} onClick={() => earlier(at)}>
                <span aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" class="quiet" onClick={() => onOrder(byLot(order))}>
        {t.mix}
      </button>
    </section>
  );
}

/** Every order is as likely as any other: each place draws from those who are left. */
function byLot(order: readonly MemberId[]): readonly MemberId[] {
  const left = [...order];
  return order.flatMap(() => left.splice(Math.floor(Math.random() * left.length), 1));
}
