/** A line that comes from another device: pasted, or seen by the camera. */
import { useState } from "preact/hooks";
import { later } from "../../parts/later.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { wordsOf } from "../../words/later.ts";

const Looking = later(async () => (await import("../../scan/looking.tsx")).Looking, "within");

const LONGEST = 20_000;

interface LineFieldProps {
  readonly label: string;
  readonly submit: string;
  readonly busy: boolean;
  /** How the lines begin that belong here. */
  readonly begins: string;
  onLine(line: string): void;
}

export function LineField({ label, submit, busy, begins, onLine }: LineFieldProps) {
  const t = wordsOf("guardians").guardians.line;
  const [line, setLine] = useState("");
  const [scanning, setScanning] = useState(false);
  const take = (text: string) => {
    onLine(text);
    setLine("");
  };
  const seen = (text: string) => {
    if (!text.includes(begins)) return false;
    setScanning(false);
    take(text);
    return true;
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          take(line);
        }}
      >
        <TextField label={label} lines={2} plainWords value={line} maxLength={LONGEST} onValue={setLine} />
        <div class="actions">
          <button type="submit" class="plain" disabled={busy || line.trim() === ""}>
            {submit}
          </button>
          {!scanning && (
            <button type="button" class="quiet" onClick={() => setScanning(true)}>
              {t.scan}
            </button>
          )}
        </div>
      </form>
      {scanning && <Looking heading={t.scanHeading} other={t.other} onText={seen} onClose={() => setScanning(false)} />}
    </>
  );
}
