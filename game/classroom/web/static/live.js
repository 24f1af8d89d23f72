"use strict";
// Looks every few seconds whether the page has changed, and shows what has.
(() => {
  const EVERY = 4000;
  const live = document.getElementById("live");
  const news = document.getElementById("news");
  let version = live.dataset.version;
  let waiting = null;

  const look = async () => {
    const answer = await fetch("/plain/live", {
      cache: "no-store",
      headers: version ? { "If-None-Match": version } : {},
    });
    if (answer.status === 403 || (answer.status === 200 && !version)) return location.reload();
    if (answer.status !== 200) return undefined;
    version = answer.headers.get("ETag");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    waiting = [...fresh.body.childNodes];
    news.textContent = news.dataset.says;
    return show();
  };
  // Never from under the fingers of somebody who is there by keyboard.
  const show = () => {
    if (waiting === null || live.contains(document.activeElement)) return;
    live.replaceChildren(...waiting);
    waiting = null;
  };
  live.addEventListener("focusout", () => setTimeout(show));
  const again = () =>
    setTimeout(() => look().catch(() => undefined).finally(again), document.hidden ? EVERY * 4 : EVERY);
  again();
})();
