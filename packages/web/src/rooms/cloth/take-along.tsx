/** The ways in which a cloth can be saved. */
import { type Draft, WeaveError } from "@nexus/weave";
import { useState } from "preact/hooks";
import { type Format, formats } from "../../cloth/files/scribe-words.ts";
import { writeFile } from "../../cloth/files/write-file.ts";
import { saveFile } from "../../keeping/save-file.ts";
import { Choice } from "../../parts/choice.tsx";
import { wordsOf } from "../../words/later.ts";
import { RefusedCloth } from "./refused.tsx";

interface TakeAlongProps {
  readonly draft: Draft;
  /** What the cloth shows, for those who do not see it. */
  readonly label: string;
  /** What the files are called, before the day and their ending. */
  readonly name: string;
}

/** For the names of files: the same everywhere, and in order. */
const today = () => new Date(Date.now()).toISOString().slice(0, 10);

export function TakeAlong({ draft, label, name }: TakeAlongProps) {
  const t = wordsOf("weaving").take;
  const [warpUp, setWarpUp] = useState<"black" | "white">("black");
  const [making, setMaking] = useState<Format>();
  const [refused, setRefused] = useState<WeaveError>();
  const save = async (format: Format) => {
    setMaking(format);
    setRefused(undefined);
    try {
      const { ending, type, content } = await writeFile({ format, draft, label, warpUp });
      saveFile(`${name}-${today()}.${ending}`, type, content);
    } catch (error) {
      if (!(error instanceof WeaveError)) throw error;
      setRefused(error);
    } finally {
      setMaking(undefined);
    }
  };
  return (
    <>
      <div class="actions">
        {formats.map((format) => (
          <button key={format} type="button" class="quiet" disabled={making !== undefined} onClick={() => save(format)}>
            {t.format[format]}
          </button>
        ))}
      </div>
      <Choice
        label={t.paper}
        value={warpUp}
        options={(["black", "white"] as const).map((value) => ({ value, name: t.warpUp[value] }))}
        onValue={(value) => setWarpUp(value)}
      />
      <p role="status">{making && t.making}</p>
      <RefusedCloth of={refused} />
    </>
  );
}
