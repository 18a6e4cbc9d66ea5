/** The rounds that a circle has ready: changed, added, taken out, put in order. */
import type { RoundTemplate } from "@nexus/circle";
import { useState } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";
import { templateSentence } from "../agreement/sentences.ts";

interface TemplatesProps {
  readonly templates: readonly RoundTemplate[];
  onTemplates(templates: RoundTemplate[]): void;
}

const AT_MOST = 12;

export function Templates({ templates, onTemplates }: TemplatesProps) {
  const t = wordsOf("table").table.templates;
  const [open, setOpen] = useState<string>();
  const add = () => {
    const made = fresh(templates, t.fresh, t.freshPrompt);
    onTemplates([...templates, made]);
    setOpen(made.id);
  };
  const move = (at: number, to: number) => {
    const moved = templates[at];
    if (moved) onTemplates(templates.toSpliced(at, 1).toSpliced(to, 0, moved));
  };
  return (
    <fieldset class="dial">
      <legend>{t.heading}</legend>
      <p class="hint">{t.hint}</p>
      <ol class="templates">
        {templates.map((template, at) => {
          const name = t.named(template.title, at + 1);
          return (
            <li key={template.id}>
              <button
                type="button"
                class="quiet"
                aria-expanded={open === template.id}
                onClick={() => setOpen(open === template.id ? undefined : template.id)}
              >
                <span dir="auto">{templateSentence(template)}</span>
              </button>
              {open === template.id && (
                <Template template={template} onTemplate={(it) => onTemplates(templates.with(at, it))} />
              )}
              <div class="item-acts">
                {at > 0 && (
                  <button type="button" class="quiet" aria-label={t.up(name)} onClick={() => move(at, at - 1)}>
                    {t.upShort}
                  </button>
                )}
                {at < templates.length - 1 && (
                  <button type="button" class="quiet" aria-label={t.down(name)} onClick={() => move(at, at + 1)}>
                    {t.downShort}
                  </button>
                )}
                <button
                  type="button"
                  class="quiet"
                  aria-label={t.drop(name)}
                  onClick={() => onTemplates(templates.toSpliced(at, 1))}
                >
                  {t.dropShort}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {templates.length < AT_MOST && (
        <button type="button" class="quiet" onClick={add}>
          {t.add}
        </button>
      )}
    </fieldset>
  );
}

/** With an id that no other round of the circle has. */
function fresh(others: readonly RoundTemplate[], title: string, prompt: string): RoundTemplate {
  const taken = new Set(others.map(({ id }) => id));
  let n = 1;
  while (taken.has(`round-${n}`)) n++;
  const words = { title, prompt, opening: "", closing: "" };
  return { id: `round-${n}`, ...words, form: "sealed", hours: 48, minutes: 0, moods: false };
}

/** Of the present answer one more, where we would not offer it. */
const offered = (answers: readonly number[], said: number) =>
  [...new Set([...answers, said])].toSorted((a, b) => a - b);

/** A weaving session is a sealed round in which threads are given. */
function inForm({ weaves: _, ...template }: RoundTemplate, form: RoundTemplate["form"] | "weaving"): RoundTemplate {
  return form === "weaving" ? { ...template, form: "sealed", weaves: true } : { ...template, form };
}

const TITLE = 80;
const TEXT = 500;

interface TemplateProps {
  readonly template: RoundTemplate;
  onTemplate(template: RoundTemplate): void;
}

function Template({ template, onTemplate }: TemplateProps) {
  const t = wordsOf("table").table.templates;
  const set = (change: Partial<RoundTemplate>) => onTemplate({ ...template, ...change });
  return (
    <div class="template">
      <TextField
        label={t.title}
        value={template.title}
        maxLength={TITLE}
        autoFocus
        onValue={(title) => set({ title })}
      />
      <Choice
        label={t.form.label}
        value={template.form === "sealed" && template.weaves ? "weaving" : template.form}
        options={(["sealed", "weaving", "piece"] as const).map((value) => ({ value, name: t.form[value] }))}
        onValue={(value) => onTemplate(inForm(template, value))}
      />
      <TextField
        label={t.prompt}
        value={template.prompt}
        maxLength={TEXT}
        lines={2}
        onValue={(prompt) => set({ prompt })}
      />
      {template.form === "sealed" ? (
        <Choice
          label={t.hours}
          value={template.hours}
          options={offered([24, 48, 72, 168], template.hours).map((value) => ({ value, name: t.span(value) }))}
          onValue={(hours) => set({ hours })}
        />
      ) : (
        <Choice
          label={t.minutes}
          value={template.minutes}
          options={offered([0, 3, 5, 10], template.minutes).map((value) => ({ value, name: t.time(value) }))}
          onValue={(minutes) => set({ minutes })}
        />
      )}
      <TextField
        label={t.opening}
        value={template.opening}
        maxLength={TEXT}
        lines={1}
        onValue={(opening) => set({ opening })}
      />
      <TextField
        label={t.closing}
        value={template.closing}
        maxLength={TEXT}
        lines={1}
        onValue={(closing) => set({ closing })}
      />
      <Choice
        label={t.moods.label}
        value={template.moods ? "yes" : "no"}
        options={[
          { value: "no", name: t.moods.no },
          { value: "yes", name: t.moods.yes },
        ]}
        onValue={(value) => set({ moods: value === "yes" })}
      />
      <p class="hint">{t.moodsHint}</p>
    </div>
  );
}
