/** Founding: a name for the circle, a name in it, and from what it begins. Its sentences can be read, and changed. */
import { type Agreement, type BlueprintView, defaultAgreement } from "@nexus/circle";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { HouseCloth } from "../../cloth/cloth.tsx";
import { useCore } from "../../core/context.ts";
import { later } from "../../parts/later.tsx";
import { Page } from "../../parts/page.tsx";
import { Refusal } from "../../parts/refusal.tsx";
import { useTask } from "../../parts/task.ts";
import { TextField } from "../../parts/text-field.tsx";
import { go } from "../../place.ts";
import { words } from "../../words/index.ts";
import { withWords, wordsOf } from "../../words/later.ts";
import { Blueprints, CHANGED, PLAIN } from "../table/blueprints.tsx";
import { KeepBlueprint } from "../table/keep-blueprint.tsx";
import { Table as Dials } from "../table/table.tsx";
import { tidy } from "../table/tidy.ts";
import { NAME_LENGTH } from "./name-length.ts";
import "../../style/later/table.css";

/** Here with its room already; what it says of the law comes when it is opened. */
const Table = later(
  withWords("law", async () => Dials),
  "within",
);
const Preview = later(
  withWords("law", async () => (await import("./preview.tsx")).Preview),
  "within",
);

export function Found({ link }: { readonly link: string }) {
  const t = words.value;
  const { found: said, table } = wordsOf("table");
  const { act } = useCore();
  const { busy, refusal, run } = useTask();
  const looking = useTask();
  const [circleName, setCircleName] = useState("");
  const [myName, setMyName] = useState("");
  const [blueprints, setBlueprints] = useState<readonly BlueprintView[]>([]);
  const [chosen, setChosen] = useState(PLAIN);
  const [changed, setChanged] = useState<Agreement>();
  const [shown, setShown] = useState<"preview" | "table">();
  const { locale } = t;
  const look = useCallback(async () => setBlueprints(await act.blueprints(locale)), [act, locale]);
  useEffect(() => looking.run(look), [look]);

  const plain: Agreement = { ...defaultAgreement, promises: said.promises };
  const agreement =
    (chosen === CHANGED && changed) || blueprints.find(({ id }) => id === chosen)?.blueprint.agreement || plain;

  const found = () =>
    run(async () => {
      const circle = await act.found({
        link,
        circleName: circleName.trim(),
        myName: myName.trim(),
        agreement: tidy(agreement),
      });
      go({ room: "circle", circle }, { replace: true });
    });

  if (shown) {
    const close = () => setShown(undefined);
    return (
      <Page title={t.titles.found} heading={shown === "table" ? said.change : said.preview} room="found">
        {shown === "table" ? (
          <Step done={said.changed} onDone={close}>
            <p class="hint">{table.hint}</p>
            <Table
              agreement={agreement}
              onAgreement={(next) => {
                setChanged(next);
                setChosen(CHANGED);
              }}
            />
            <KeepBlueprint agreement={agreement} onKept={look} />
          </Step>
        ) : (
          <Step done={said.previewShut} onDone={close}>
            <Preview circleName={circleName.trim()} myName={myName.trim()} agreement={tidy(agreement)} />
          </Step>
        )}
      </Page>
    );
  }
  return (
    <Page title={t.titles.found} heading={said.heading} up={{ room: "home" }} room="found">
      <p class="lead">{said.intro}</p>
      <p class="aside">{said.at(new URL(link).host)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          found();
        }}
      >
        <TextField
          label={said.circleName}
          hint={said.circleHint}
          value={circleName}
          maxLength={NAME_LENGTH}
          onValue={setCircleName}
        />
        <TextField
          label={said.myName}
          hint={said.myNameHint}
          value={myName}
          maxLength={NAME_LENGTH}
          onValue={setMyName}
        />
        <Blueprints
          blueprints={blueprints}
          chosen={chosen}
          hasChanged={changed !== undefined}
          onChosen={setChosen}
          onBlueprints={look}
        />
        <Refusal of={looking.refusal} />
        <div class="actions founding-steps">
          <button type="button" class="plain" onClick={() => setShown("preview")}>
            {said.preview}
          </button>
          <button type="button" class="plain" onClick={() => setShown("table")}>
            {said.change}
          </button>
        </div>
        <Refusal of={refusal} />
        <button type="submit" class="main" disabled={busy || !circleName.trim() || !myName.trim()}>
          {busy ? said.creating : said.create}
        </button>
        {busy && <HouseCloth shape="slip" />}
      </form>
    </Page>
  );
}

interface StepProps {
  readonly done: string;
  readonly children: ComponentChildren;
  onDone(): void;
}

/** Something to look at for itself; what was typed before is kept. */
function Step({ done, children, onDone }: StepProps) {
  // Both ways begin at the top.
  useEffect(() => {
    scrollToTop();
    return scrollToTop;
  }, []);
  return (
    <>
      {children}
      <button type="button" class="main" onClick={onDone}>
        {done}
      </button>
    </>
  );
}

const scrollToTop = () => window.scrollTo({ top: 0, behavior: "instant" });
