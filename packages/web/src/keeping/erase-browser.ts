/** What a browser keeps of this address besides the vault's rows. Whatever cannot be removed does not hold up the rest. */
export async function eraseBrowser(): Promise<void> {
  const databases = (await indexedDB.databases?.().catch(() => undefined)) ?? [{ name: "nexus" }];
  await Promise.all(databases.map(({ name }) => (name ? removeDatabase(name) : undefined)));
  const kept = await globalThis.caches?.keys().catch(() => []);
  await Promise.all((kept ?? []).map((name) => caches.delete(name).catch(() => false)));
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister().catch(() => false)));
  for (const store of [() => localStorage, () => sessionStorage]) {
    try {
      store().clear();
    } catch {
      // Forbidden here: then nothing was kept in it.
    }
  }
}

/** A worker that is ending may hold it for a moment still; its rows are gone in any case. */
const PATIENCE_MS = 2_000;

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
    setTimeout(resolve, PATIENCE_MS);
  });
}
