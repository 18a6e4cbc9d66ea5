/** Any Weaving Information File, woven: chosen or dropped, read on this device, and told by name where it cannot be. */
import { type Draft, drawdownOf, floatsOf, limits, readWif, threadColours, WeaveError } from "@nexus/weave";
import { useMemo, useState } from "preact/hooks";
import { Long } from "../../cloth/drawn/long.tsx";
import { Page } from "../../parts/page.tsx";
import { cameFrom } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { RefusedCloth } from "./refused.tsx";
import { TakeAlong } from "./take-along.tsx";
import { useDrop } from "./use-drop.ts";
import "../../style/later/cloth.css";

async function read(file: File): Promise<Draft> {
  // Before anything of it is taken into memory.
  if (file.size > limits.fileBytes) throw new WeaveError("file-too-large");
  const draft = readWif(new Uint8Array(await file.arrayBuffer()));
  return draft.title ? draft : { ...draft, title: file.name.replace(/\.wif$/i, "") };
}

export function DraftRoom() {
  const t = wordsOf("weaving").draft;
  const [draft, setDraft] = useState<Draft>();
  const [refused, setRefused] = useState<WeaveError>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    setRefused(undefined);
    setDraft(undefined);
    try {
      setDraft(await read(file));
    } catch (error) {
      if (error instanceof WeaveError) setRefused(error);
      else throw error;
    }
  };
  const isAbove = useDrop((file) => void open(file));
  return (
    <Page title={t.title} heading={t.title} up={cameFrom()} room="cloth">
      <p>{t.lead}</p>
      <div class="drop-here" data-above={isAbove}>
        <label class="plain">
          <input
            type="file"
            class="unseen"
            accept=".wif,text/plain"
            onChange={({ currentTarget }) => {
              void open(currentTarget.files?.[0]);
              // The same file may be chosen again, once it was mended.
              currentTarget.value = "";
            }}
          />
          {t.choose}
        </label>
        <span aria-hidden="true">{t.drop}</span>
      </div>
      <RefusedCloth of={refused} />
      {draft && <Opened draft={draft} />}
    </Page>
  );
}

function Opened({ draft }: { readonly draft: Draft }) {
  const t = wordsOf("weaving");
  const woven = useMemo(() => {
    const drawdown = drawdownOf(draft);
    return { drawdown, colours: threadColours(draft), floats: floatsOf(drawdown) };
  }, [draft]);
  const { drawdown, colours, floats } = woven;
  const number = new Intl.NumberFormat(words.value.locale);
  const said = (count: number) => number.format(count);
  const name = draft.title || t.draft.nameless;
  const size = t.draft.size(said(drawdown.ends), said(drawdown.picks), said(draft.shafts));
  return (
    <>
      <section class="passage" aria-live="polite">
        <h2 dir="auto">{name}</h2>
        <p>
          {size} {t.draft.floats(said(floats.warp), said(floats.weft))}
        </p>
      </section>
      <Long drawdown={drawdown} colours={colours} label={`${name}. ${size}`} />
      <section>
        <h2>{t.take.heading}</h2>
        <TakeAlong draft={draft} label={name} name={t.take.fileName} />
      </section>
    </>
  );
}
