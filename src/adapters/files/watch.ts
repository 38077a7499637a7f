import { watch } from 'node:fs';

/** Calls `changed` a moment after the last change below a folder; the answer stops watching. A folder that cannot be watched is not. */
export function watchFolder(folder: string, changed: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(changed, 300);
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(waiting);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
