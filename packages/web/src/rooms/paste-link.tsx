/** Where an invitation goes that came by another way than a tap: pasted, from any sanctuary, or seen by the camera. */
import { useState } from "preact/hooks";
import { later } from "../parts/later.tsx";
import { Refusal } from "../parts/refusal.tsx";
import { TextField } from "../parts/text-field.tsx";
import { go, placeOfLink } from "../place.ts";
import { words } from "../words/index.ts";
import { withWords } from "../words/later.ts";

const LINK_LENGTH = 2000;

const Scan = later(
  withWords("scan", async () => (await import("../scan/scan.tsx")).Scan),
  "within",
);

export function PasteLink({ label, hint }: { readonly label: string; readonly hint: string }) {
  const t = words.value.welcome;
  const [link, setLink] = useState("");
  const [refused, setRefused] = useState(false);
  const [scanning, setScanning] = useState(false);
  const open = () => {
    const place = placeOfLink(link);
    setRefused(!place);
    if (place) go(place);
  };
  return (
    <>
      <form
        class="paste-link"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextField label={label} hint={hint} keys="url" value={link} maxLength={LINK_LENGTH} onValue={setLink} />
        <Refusal of={refused ? { code: "link-malformed" } : undefined} />
        <div class="actions">
          <button type="submit" class="plain" disabled={link.trim() === ""}>
            {t.open}
          </button>
          {!scanning && (
            <button type="button" class="quiet" onClick={() => setScanning(true)}>
              {words.value.shell.scan}
            </button>
          )}
        </div>
      </form>
      {scanning && <Scan onPlace={go} onClose={() => setScanning(false)} />}
    </>
  );
}
