/**
 * The architect's table: an agreement as plain sentences, grouped as a newcomer would ask, each group with the dials behind
 * it. With `before`, what differs from it is marked in place.
 */
import type { Agreement } from "@nexus/circle";
import { useEffect, useRef, useState } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { wordsInARow } from "../../words/moments.ts";
import { type Change, differenceOf } from "../agreement/difference.ts";
import { Differences } from "../agreement/differences.tsx";
import { type Group, groups, sentencesOf, templateSentence } from "../agreement/sentences.ts";
import { answersOf, dials } from "./dials.ts";
import { Lines } from "./lines.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { Templates } from "./templates.tsx";
import "../../style/later/table.css";

export interface TableProps {
  readonly agreement: Agreement;
  readonly before?: Agreement;
  onAgreement(agreement: Agreement): void;
}

/** Of radio buttons, the one that is chosen: where Tab would come to. */
const FIRST = "input:checked, input:not([type=radio]), textarea, button";

const PROMISE = 300;
const TOPIC = 60;
const WELCOME = 500;
const ADDRESS = 200;

export function Table(props: TableProps) {
  const t = wordsOf("law");
  const { agreement, before } = props;
  const changes = before ? differenceOf(before, agreement) : [];
  return (
    <div class="table">
      <Section name={t.promises} now={<Promised agreement={agreement} />} changes={of(changes, "promise")}>
        <PromiseDials {...props} />
      </Section>
      {groups.map((group) => (
        <Section
          key={group}
          name={t.groups[group]}
          now={<Said agreement={agreement} group={group} />}
          changes={of(changes, group)}
        >
          <GroupDials {...props} group={group} />
        </Section>
      ))}
    </div>
  );
}

const of = (changes: readonly Change[], group: Change["group"]) => changes.filter((change) => change.group === group);

interface SectionProps {
  readonly name: string;
  /** What it says at present. */
  readonly now: preact.ComponentChildren;
  readonly changes: readonly Change[];
  readonly children: preact.ComponentChildren;
}

function Section({ name, now, changes, children }: SectionProps) {
  const t = wordsOf("table").table;
  const [open, setOpen] = useState(false);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) inside.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, [open]);
  return (
    <section class="table-group">
      <div class="table-head">
        <h3>{name}</h3>
        <button
          type="button"
          class="quiet"
          aria-expanded={open}
          aria-label={open ? t.doneLabel(name) : t.changeLabel(name)}
          onClick={() => setOpen(!open)}
        >
          {open ? t.done : t.change}
        </button>
      </div>
      {open ? (
        <div class="dials" ref={inside}>
          {children}
        </div>
      ) : (
        now
      )}
      {changes.length > 0 && <Differences changes={changes} />}
    </section>
  );
}

function Promised({ agreement }: { readonly agreement: Agreement }) {
  const t = wordsOf("law");
  const { promises, words } = agreement;
  const written = promises.filter((promise) => promise.trim() !== "");
  return (
    <ul class="rules" dir="auto">
      {written.length === 0 && <li>{t.none}</li>}
      {written.map((promise, at) => (
        <li key={String(at)} dir="auto">
          {promise}
        </li>
      ))}
      {words.topics.length > 0 && <li dir="auto">{t.topics(wordsInARow(words.topics))}</li>}
    </ul>
  );
}

function Said({ agreement, group }: { readonly agreement: Agreement; readonly group: Group }) {
  return (
    <ul class="rules">
      {sentencesOf(agreement)
        .filter((sentence) => sentence.group === group)
        .map(({ rule, text }) => (
          <li key={rule}>{text}</li>
        ))}
      {group === "turns" &&
        agreement.rounds.templates.map((template) => (
          <li key={template.id} dir="auto">
            {templateSentence(template)}
          </li>
        ))}
    </ul>
  );
}

function PromiseDials({ agreement, onAgreement }: TableProps) {
  const t = wordsOf("table").table;
  const { words } = agreement;
  const say = (change: Partial<Agreement["words"]>) => onAgreement({ ...agreement, words: { ...words, ...change } });
  return (
    <>
      <Lines
        lines={agreement.promises}
        most={20}
        length={PROMISE}
        label={t.promise}
        drop={t.dropPromise}
        add={t.addPromise}
        onLines={(promises) => onAgreement({ ...agreement, promises })}
      />
      <TextField
        label={t.welcome}
        hint={t.welcomeHint}
        value={words.welcome}
        maxLength={WELCOME}
        lines={2}
        onValue={(welcome) => say({ welcome })}
      />
      <fieldset class="dial">
        <legend>{t.topics}</legend>
        <p class="hint">{t.topicsHint}</p>
        <Lines
          lines={words.topics}
          most={20}
          length={TOPIC}
          label={t.topic}
          drop={t.dropTopic}
          add={t.addTopic}
          onLines={(topics) => say({ topics })}
        />
      </fieldset>
    </>
  );
}

function GroupDials({ agreement, group, onAgreement }: TableProps & { readonly group: Group }) {
  const t = wordsOf("table").table;
  const shown = dials.filter((it) => it.group === group && (it.applies?.(agreement) ?? true));
  return (
    <>
      {shown.map((it) => (
        <Choice
          key={it.id}
          label={t.dials[it.id].label}
          value={it.read(agreement)}
          options={answersOf(it, agreement).map((value) => ({ value, name: it.name(t.dials, value) }))}
          onValue={(value) => onAgreement(it.turn(agreement, value))}
        />
      ))}
      {group === "turns" && (
        <Templates
          templates={agreement.rounds.templates}
          onTemplates={(templates) => onAgreement({ ...agreement, rounds: { ...agreement.rounds, templates } })}
        />
      )}
      {group === "staying" && <QuietHours agreement={agreement} onAgreement={onAgreement} />}
      {group === "staying" && (
        <fieldset class="dial">
          <legend>{t.lifeboats}</legend>
          <Lines
            lines={agreement.lifeboats}
            most={5}
            length={ADDRESS}
            keys="url"
            label={t.lifeboat}
            drop={t.dropLifeboat}
            add={t.addLifeboat}
            hint={t.lifeboatHint}
            onLines={(lifeboats) => onAgreement({ ...agreement, lifeboats })}
          />
        </fieldset>
      )}
    </>
  );
}
