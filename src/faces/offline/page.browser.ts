import { languageOf, offlineAddresses } from './package.ts';

/** What every page does when it has scripts: leave at once by link or key, and keep the offline copy up to date. */

const link = document.querySelector<HTMLAnchorElement>('a[data-leave]');

function leave(event: Event): void {
  if (!link) return;
  event.preventDefault();
  document.title = link.dataset['leaveTitle'] ?? 'Vejret';
  document.documentElement.hidden = true;
  location.replace(link.href);
}

link?.addEventListener('click', leave);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) leave(event);
});
addEventListener('pageshow', () => {
  document.documentElement.hidden = false;
});

/** Asks the worker to see that this language's copy is the newest; it carries the language from now on. */
const askForNewest = (): void => navigator.serviceWorker.controller?.postMessage(languageOf(location.pathname));

if ('serviceWorker' in navigator) {
  const start = (): void => void navigator.serviceWorker.register(offlineAddresses.worker).catch(() => undefined);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
  addEventListener('online', askForNewest);
  navigator.serviceWorker.addEventListener('controllerchange', askForNewest);
}
