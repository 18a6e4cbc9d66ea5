/** Taking one's history back: a file of another app is chosen or dropped, looked at, and only then taken in. */
import { useEffect, useRef, useState } from "preact/hooks";
import { More } from "../../parts/more.tsx";
import { Page } from "../../parts/page.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { wordsOf } from "../../words/later.ts";
import { useDrop } from "../cloth/use-drop.ts";
import { Columns } from "./columns.tsx";
import { Earlier } from "./earlier.tsx";
import { Preview } from "./preview.tsx";
import { useReader } from "./use-reader.ts";
import "../../style/later/imports.css";

export function Imports() {
  const t = wordsOf("imports");
  const { reading, files, read, stop, leave } = useReader();
  const [taken, setTaken] = useState<string>();
  const begin = (given: readonly File[]) => {
    setTaken(undefined);
    read(given);
  };
  const isAbove = useDrop((_, all) => begin(all));
  const [first, ...more] = files;
  const name = first ? (more.length > 0 ? t.several(first.name, more.length) : first.name) : "";
  return (
    <Page
      title={t.title}
      heading={t.heading}
      up={{ room: "journal" }}
      upName={words.value.titles.journal}
      room="imports"
    >
      <p class="lead">{t.lead}</p>
      {(reading.state === "empty" || reading.state === "stopped" || reading.state === "refused") && (
        <>
          <Choose isAbove={isAbove} onFiles={begin} />
          {reading.state === "stopped" && <p role="status">{t.stopped}</p>}
          {reading.state === "refused" && (
            <p class="refusal" role="alert">
              {reading.why === "unknown" ? t.notKnown : t.unreadable}
            </p>
          )}
          {taken !== undefined && <Taken name={taken} />}
          <More summary={t.knows}>
            <ul class="known-files">
              {t.known.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </More>
          <Earlier />
        </>
      )}
      {reading.state === "reading" && (
        <section class="reading">
          <p role="status">{t.reading(name)}</p>
          <progress max={1} value={reading.share} aria-label={t.reading(name)} />
          <button type="button" class="plain" onClick={stop}>
            {t.stop}
          </button>
        </section>
      )}
      {reading.state === "table" && (
        <Columns sample={reading.sample} onMapping={(mapping) => read(files, mapping)} onLeave={leave} />
      )}
      {reading.state === "read" && (
        <Preview
          read={reading}
          onLeave={leave}
          onTaken={() => {
            setTaken(name);
            leave();
          }}
        />
      )}
    </Page>
  );
}

interface ChooseProps {
  readonly isAbove: boolean;
  onFiles(files: readonly File[]): void;
}

function Choose({ isAbove, onFiles }: ChooseProps) {
  const t = wordsOf("imports");
  return (
    <div class="drop-here" data-above={isAbove}>
      <label class="main">
        <input
          type="file"
          multiple
          class="unseen"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // The same file may be chosen again.
            currentTarget.value = "";
          }}
        />
        {t.choose}
      </label>
      <span aria-hidden="true">{t.drop}</span>
    </div>
  );
}

function Taken({ name }: { readonly name: string }) {
  const t = wordsOf("imports");
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div class="taken">
      <p ref={said} tabIndex={-1} role="status">
        {t.taken(name)}
      </p>
      <button type="button" class="quiet" onClick={() => go({ room: "journal" })}>
        {t.look}
      </button>
    </div>
  );
}
