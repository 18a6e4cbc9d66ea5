/** What a file would bring: told before any of it is kept. */
import type { Brought, Weighed } from "@nexus/circle";
import type { Refused, Summary } from "@nexus/sense";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useCore } from "../../core/context.ts";
import type { HasRead } from "../../imports/reader-words.ts";
import { More } from "../../parts/more.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { namesTogether } from "../../words/moments.ts";
import { dayOnWall } from "./day-on-wall.ts";
import { MoodOrder, moodsWithoutOrder, type Order, withOrder } from "./mood-order.tsx";

interface PreviewProps {
  readonly read: HasRead;
  onTaken(): void;
  onLeave(): void;
}

export function Preview({ read, onTaken, onLeave }: PreviewProps) {
  const t = wordsOf("imports");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const [order, setOrder] = useState<Order>({});
  const moods = useMemo(() => moodsWithoutOrder(read.brought), [read]);
  const weighed = useWeighed(read.brought);
  const { summary } = read;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fresh = weighed ? weighed.fresh.feelings + weighed.fresh.hours : 0;
  const isEmpty = read.brought.feelings.length + read.brought.hours.length === 0;
  const take = () =>
    run(async () => {
      await act.takeIn(withOrder(read.brought, order));
      onTaken();
    });
  return (
    <section class="preview">
      <h2 ref={heading} tabIndex={-1}>
        <Found read={read} />
      </h2>
      <Counts summary={summary} hours={read.brought.hours.length} />
      {weighed && <Known weighed={weighed} isEmpty={isEmpty} />}
      {read.unknown.length > 0 && <p>{t.alsoUnknown(namesTogether(read.unknown.slice(0, 20)))}</p>}
      <Refusals summary={summary} />
      {moods.length > 0 && fresh > 0 && <MoodOrder moods={moods} order={order} onOrder={setOrder} />}
      <Refusal of={refusal} />
      {busy && <p role="status">{t.taking}</p>}
      <div class="actions">
        {fresh > 0 && (
          <button type="button" class="main" disabled={busy} onClick={take}>
            {summary.refused.length > 0 ? t.takeRest : t.take}
          </button>
        )}
        <button type="button" class={fresh > 0 ? "quiet" : "plain"} disabled={busy} onClick={onLeave}>
          {t.leave}
        </button>
      </div>
    </section>
  );
}

function Found({ read }: { readonly read: HasRead }) {
  const t = wordsOf("imports");
  const { source } = wordsOf("journal");
  if (read.sources.length === 1 && read.sources[0] === "table") return <>{t.foundTable}</>;
  const names = [...new Set(read.sources.map((it) => source[it]))];
  return <>{t.found(namesTogether(names))}</>;
}

/** How many of what, from when to when. */
function Counts({ summary, hours }: { readonly summary: Summary; readonly hours: number }) {
  const t = wordsOf("imports");
  const number = new Intl.NumberFormat(words.value.locale);
  const { counts, first, last, skipped, duplicates } = summary;
  const lines = (["feelings", "rates", "variations", "beats", "sleeps"] as const).filter((name) => counts[name] > 0);
  if (lines.length === 0) return <p>{t.nothing}</p>;
  return (
    <>
      {first && last && <p>{t.between(dayOnWall(first), dayOnWall(last))}</p>}
      <ul class="counts">
        {lines.map((name) => (
          <li key={name}>{t[name](counts[name], number.format(counts[name]))}</li>
        ))}
      </ul>
      {hours > 0 && <p>{t.condensed(hours, number.format(hours))}</p>}
      {skipped > 0 && <p class="aside">{t.skipped(skipped, number.format(skipped))}</p>}
      {duplicates > 0 && <p class="aside">{t.twice(duplicates, number.format(duplicates))}</p>}
    </>
  );
}

function Known({ weighed, isEmpty }: { readonly weighed: Weighed; readonly isEmpty: boolean }) {
  const t = wordsOf("imports");
  const { known, fresh } = weighed;
  const here = known.feelings + known.hours;
  if (isEmpty || here === 0) return null;
  const said = new Intl.NumberFormat(words.value.locale).format(here);
  return <p>{fresh.feelings + fresh.hours === 0 ? t.allHere : t.here(here, said)}</p>;
}

/** Refused lines that are listed on the page; the rest is counted. */
const LISTED = 100;

function Refusals({ summary }: { readonly summary: Summary }) {
  const t = wordsOf("imports");
  const number = new Intl.NumberFormat(words.value.locale);
  const { refused, moreRefused } = summary;
  if (refused.length === 0) return null;
  const all = refused.length + moreRefused;
  const rest = all - Math.min(LISTED, refused.length);
  return (
    <More summary={t.couldNot(all, number.format(all))}>
      <ul class="refused-lines">
        {refused.slice(0, LISTED).map((it, at) => (
          <li key={at}>
            <RefusedLine refused={it} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{t.more(rest, number.format(rest))}</p>}
    </More>
  );
}

function RefusedLine({ refused: { line, code, message, file } }: { readonly refused: Refused }) {
  const t = wordsOf("imports");
  const number = new Intl.NumberFormat(words.value.locale);
  // The reason in English comes first in the message; what exactly stands behind it.
  const detail = message.slice(message.indexOf(".") + 1).trim();
  return (
    <>
      {(line !== null || file !== undefined) && (
        <b dir="auto">{[file, line === null ? undefined : t.line(number.format(line))].filter(Boolean).join(", ")}: </b>
      )}
      {t.refused[code]} {detail && <small lang="en">{detail}</small>}
    </>
  );
}

/** How much of it the journal has already. */
function useWeighed(brought: Brought): Weighed | undefined {
  const { act } = useCore();
  const [weighed, setWeighed] = useState<Weighed>();
  useEffect(() => {
    let isWanted = true;
    void act.weighImport(brought).then(
      (it) => isWanted && setWeighed(it),
      // Told when it is taken in.
      () => isWanted && setWeighed({ known: { feelings: 0, hours: 0 }, fresh: { feelings: 1, hours: 0 } }),
    );
    return () => {
      isWanted = false;
    };
  }, [act, brought]);
  return weighed;
}
