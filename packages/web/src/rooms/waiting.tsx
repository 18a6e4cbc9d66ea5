/** After the knock: the words that both sides can compare, and nothing to do but wait. */
import type { CircleView } from "@nexus/circle";
import { CircleCloth } from "../cloth/cloth.tsx";
import { useCore } from "../core/context.ts";
import { KnockWords } from "../parts/knock-words.tsx";
import { Page } from "../parts/page.tsx";
import { go } from "../place.ts";
import { words } from "../words/index.ts";

export function Waiting({ circle }: { readonly circle: CircleView }) {
  const t = words.value;
  const { act } = useCore();
  const withdraw = async () => {
    go({ room: "home" }, { replace: true });
    await act.forget(circle.id);
  };
  return (
    <Page
      title={t.titles.threshold}
      heading={t.waiting.heading}
      up={{ room: "home" }}
      upName={t.common.home}
      room="waiting"
    >
      <p class="lead">
        {circle.name} · {t.waiting.body}
      </p>
      <KnockWords heading={t.waiting.words} words={circle.knockWords} hint={t.waiting.compare} />
      <div class="making">
        <CircleCloth circle={circle} shape="slip" />
      </div>
      <button type="button" class="quiet" onClick={withdraw}>
        {t.waiting.withdraw}
      </button>
    </Page>
  );
}
