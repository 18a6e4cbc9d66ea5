/** Finding what was said, in all circles and the journal at once: one line to type in, what was found below, newest first. */
import type { JournalEntry, SearchHit } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { CircleCloth } from "../cloth/cloth.tsx";
import { Swatch } from "../cloth/swatch.tsx";
import { useCore } from "../core/context.ts";
import { nameOf } from "../core/names.ts";
import { Page } from "../parts/page.tsx";
import { TextField } from "../parts/text-field.tsx";
import { cameFrom, go, type Place } from "../place.ts";
import { words } from "../words/index.ts";
import { wordsOf } from "../words/later.ts";
import { dayName } from "../words/moments.ts";
import { around, excerpt } from "./circle/gist.ts";
import { isSpoken } from "./circle/spoken.ts";
import "../style/later/beside.css";

/** Waits for the next letter before it looks, in ms. */
const PAUSE_MS = 120;
/** As many as the core gives at most. */
const MOST = 100;

/** Kept for the way back from what was found; gone with the page. */
let lastQuery = "";

export function Search() {
  const t = words.value;
  const own = wordsOf("search");
  const { act } = useCore();
  const [query, setQuery] = useState(lastQuery);
  const [hits, setHits] = useState<readonly SearchHit[]>();
  lastQuery = query;

  useEffect(() => {
    let isLast = true;
    const timer = setTimeout(async () => {
      const found = query.trim() === "" ? undefined : await act.search(query, words.peek().locale);
      if (isLast) setHits(found);
    }, PAUSE_MS);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [query, act]);

  return (
    <Page title={t.titles.search} heading={own.heading} up={cameFrom()} room="search">
      <search>
        <TextField label={own.label} hint={own.hint} value={query} maxLength={200} autoFocus onValue={setQuery} />
      </search>
      <p class="search-found" role="status">
        {hits && (hits.length > 0 ? own.found(hits.length) : own.none)}
        {hits?.length === MOST && ` ${own.most}`}
      </p>
      {hits && hits.length > 0 && (
        <ul class="hits">
          {hits.map((hit) => (
            <Hit key={keyOf(hit)} hit={hit} query={query} />
          ))}
        </ul>
      )}
    </Page>
  );
}

const keyOf = (hit: SearchHit): string => ("entry" in hit ? hit.entry.id : `${hit.circle} ${hit.item}`);

function Hit({ hit, query }: { readonly hit: SearchHit; readonly query: string }) {
  return "entry" in hit ? <Kept entry={hit.entry} query={query} /> : <Said hit={hit} query={query} />;
}

function Said({ hit, query }: { readonly hit: Exclude<SearchHit, { entry: unknown }>; readonly query: string }) {
  const circle = useCore().circles.value.find(({ id }) => id === hit.circle);
  const item = circle?.timeline.find(({ id }) => id === hit.item);
  if (!circle || !item || !isSpoken(item)) return null;
  return (
    <Row
      to={{ room: "circle", circle: circle.id, at: item.id }}
      mark={<CircleCloth circle={circle} shape="patch" />}
      text={item.fold ?? excerpt(item, query)}
    >
      <b dir="auto">{nameOf(circle, item.author)}</b> · <span dir="auto">{circle.name}</span> ·{" "}
      {dayName(item.at, Date.now())}
    </Row>
  );
}

/** An entry of the journal. */
function Kept({ entry, query }: { readonly entry: JournalEntry; readonly query: string }) {
  const { id, at } = entry;
  const text = entry.kind === "line" ? entry.text : [...entry.words, entry.note].filter(Boolean).join(" · ");
  return (
    <Row
      to={{ room: "journal", entry: { id, at } }}
      mark={<span>{entry.kind === "check-in" && entry.point && <Swatch point={entry.point} />}</span>}
      text={around(query, text)}
    >
      <b>{words.value.titles.journal}</b> · {dayName(at, Date.now())}
    </Row>
  );
}

interface RowProps {
  readonly to: Place;
  readonly mark: ComponentChildren;
  readonly text: string;
  readonly children: ComponentChildren;
}

const Row = ({ to, mark, text, children }: RowProps) => (
  <li>
    <button type="button" class="circle-row" onClick={() => go(to)}>
      {mark}
      <span class="circle-row-text">
        <span class="circle-line">{children}</span>
        <span class="hit-text" dir="auto">
          {text}
        </span>
      </span>
    </button>
  </li>
);
