"use strict";
// Looks every few seconds whether the page has changed, and shows what has.
(() => {
  const EVERY = 4000;
  const live = document.getElementById("live");
  const news = document.getElementById("news");
  const address = `/plain/live?as=${encodeURIComponent(live.dataset.as)}`;
  let version = live.dataset.version;
  let waiting = null;

  // Whether somebody is in the middle of a form: nothing typed is ever lost to a page's own doing.
  const busy = () => {
    const there = document.activeElement;
    if (there && there.matches("input, textarea, select")) return true;
    return [...document.querySelectorAll("input, textarea")].some((field) =>
      field.type === "radio" || field.type === "checkbox"
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
    );
  };
  const look = async () => {
    const answer = await fetch(address, { cache: "no-store", headers: { "If-None-Match": version } });
    if (news.textContent === news.dataset.lost) news.textContent = "";
    if (answer.status === 403 || answer.status === 409) {
      if (!busy()) return location.assign("/plain");
      if (news.textContent !== news.dataset.moved) news.textContent = news.dataset.moved;
      return undefined;
    }
    if (answer.status !== 200) return undefined;
    version = answer.headers.get("ETag");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    waiting = [...fresh.body.childNodes];
    return show();
  };
  // Never from under the fingers of somebody who is there by keyboard.
  const show = () => {
    if (waiting === null || live.contains(document.activeElement)) return;
    const before = heard();
    live.replaceChildren(...waiting);
    waiting = null;
    // A clock that has moved on is no news.
    if (heard() !== before) {
      news.textContent = "";
      requestAnimationFrame(() => {
        news.textContent = news.dataset.says;
      });
    }
  };
  const heard = () => [...live.querySelectorAll(".talk, .clauses")].map((one) => one.textContent).join();
  live.addEventListener("focusout", () => setTimeout(show));
  const lost = () => {
    if (news.textContent !== news.dataset.lost) news.textContent = news.dataset.lost;
  };
  const again = () =>
    setTimeout(() => look().catch(lost).finally(again), document.hidden ? EVERY * 4 : EVERY);
  again();
})();
