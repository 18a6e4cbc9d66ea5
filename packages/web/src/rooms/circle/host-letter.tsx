/**
 * The second step of a report: a keeper writes to the host, who cannot read anything here. What stands in the letter, and who
 * will be able to read it, is shown before there is a file; nothing is sent.
 */
import type { CircleView, ReportView } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { nameOf } from "../../core/names.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { Checks } from "../../parts/checks.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { dayOfHour, timeOfDay } from "../../words/moments.ts";
import { gist, wholeOf } from "./gist.ts";
import { isSpoken, type SpokenItem } from "./spoken.ts";
import "../../style/later/table.css";

interface HostLetterProps {
  readonly circle: CircleView;
  readonly report: ReportView;
  onGone(): void;
}

const WORDS = 2000;

export function HostLetter({ circle, report, onGone }: HostLetterProps) {
  const t = wordsOf("people").hostLetter;
  const about = circle.timeline.filter((it): it is SpokenItem => isSpoken(it) && report.items.includes(it.id));
  const [said, setSaid] = useState("");
  // Nothing leaves the circle that was not chosen for it.
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [more, setMore] = useState<readonly string[]>([]);
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [saved, setSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { host } = new URL(circle.origin);
  // In a file "today" would mean nothing.
  const day = (at: number) => dayOfHour(Math.floor(at / 3_600_000));
  const author = (item: SpokenItem) => (more.includes("names") ? nameOf(circle, item.author) : t.member);
  const letter = [
    t.title(host),
    t.from(day(Date.now())),
    ...(more.includes("address") ? [t.circle(circle.id)] : []),
    "",
    said.trim(),
    ...about
      .filter(({ id }) => picked.includes(id))
      .flatMap((item) => ["", t.said(author(item), `${day(item.at)}, ${timeOfDay(item.at)}`), wholeOf(item)]),
    "",
  ].join("\n");
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      // What was agreed to was another letter.
      setAgreed([]);
      setSaved(false);
      set(value);
    };
  const toggle = (some: readonly string[], id: string, on: boolean) =>
    on ? [...some, id] : some.filter((it) => it !== id);

  return (
    <form
      class="telling"
      onSubmit={(event) => {
        event.preventDefault();
        saveFile(`${t.fileName}.txt`, "text/plain;charset=utf-8", letter);
        setSaved(true);
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t.heading}
      </h3>
      <p class="hint">{t.hint}</p>
      <TextField label={t.words} value={said} maxLength={WORDS} lines={2} onValue={change(setSaid)} />
      {about.length > 0 && (
        <Checks
          label={t.what}
          options={about.map((it) => ({ id: it.id, name: `${nameOf(circle, it.author)} · ${gist(it)}` }))}
          chosen={picked}
          onChosen={(id, on) => change(setPicked)(toggle(picked, id, on))}
        />
      )}
      <Checks
        label={t.more}
        options={[
          { id: "names", name: t.names },
          { id: "address", name: t.address },
        ]}
        chosen={more}
        onChosen={(id, on) => change(setMore)(toggle(more, id, on))}
      />
      {said.trim() !== "" && (
        <>
          <section class="letter" aria-label={t.letter} dir="auto">
            {letter}
          </section>
          <div class="readable-by">
            <p>{t.readable}</p>
            <ul>
              {t.readers(host).map((reader) => (
                <li key={reader}>{reader}</li>
              ))}
            </ul>
            <p class="hint">{t.outside}</p>
          </div>
          <Checks
            label={t.readable}
            options={[{ id: "yes", name: t.agree }]}
            chosen={agreed}
            onChosen={(id, on) => setAgreed(toggle(agreed, id, on))}
          />
        </>
      )}
      {saved && <p role="status">{t.saved}</p>}
      <div class="actions">
        <button type="submit" class="plain" disabled={said.trim() === "" || agreed.length === 0}>
          {t.save}
        </button>
        <button type="button" class="quiet" onClick={onGone}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}
