/**
 * Watches every AES key of this process as it seals. MLS uses a key for one message and never again: a key that seals
 * twice shows a ratchet that was turned back, however lucky the nonces were.
 */
export interface Seals {
  begin(): void;
  /** Keys, in hex, that have sealed more than one text. */
  usedTwice(): readonly string[];
  end(): void;
}

export function watchSeals(): Seals {
  const { importKey, encrypt } = crypto.subtle;
  const names = new WeakMap<CryptoKey, string>();
  const counts = new Map<string, number>();
  return {
    begin() {
      crypto.subtle.importKey = (async (...parameters: Parameters<typeof importKey>) => {
        const [format, data] = parameters as unknown as [string, Uint8Array];
        const name = format === "raw" ? Buffer.from(data).toString("hex") : "";
        const key = await importKey.apply(crypto.subtle, parameters);
        if (name !== "") names.set(key, name);
        return key;
      }) as typeof importKey;
      crypto.subtle.encrypt = (algorithm, key, data) => {
        const name = names.get(key);
        if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
        return encrypt.call(crypto.subtle, algorithm, key, data);
      };
    },
    usedTwice: () => [...counts].filter(([, count]) => count > 1).map(([name]) => name),
    end() {
      crypto.subtle.importKey = importKey;
      crypto.subtle.encrypt = encrypt;
    },
  };
}
