"use strict";
// Asks every few seconds how the class stands, shows it where it has changed, and keeps it whole on
// the wall: nobody scrolls there.
(() => {
  const EVERY = 2000;
  const board = document.getElementById("board");
  const lost = document.getElementById("lost");
  const root = document.documentElement;
  const LEAST = 10;
  let version = "";

  const fit = () => {
    root.style.fontSize = "";
    let size = parseFloat(getComputedStyle(root).fontSize);
    while (root.scrollHeight > innerHeight && size > LEAST) {
      size *= 0.96;
      root.style.fontSize = `${size}px`;
    }
  };

  const look = async () => {
    const answer = await fetch(board.dataset.live, {
      cache: "no-store",
      headers: version ? { "If-None-Match": version } : {},
    });
    if (answer.status === 403) return location.reload(); // the server has been begun anew
    lost.textContent = "";
    if (answer.status !== 200) return undefined;
    version = answer.headers.get("ETag");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    board.replaceChildren(...fresh.body.childNodes);
    return fit();
  };
  const again = () =>
    setTimeout(
      () =>
        look()
          .catch(() => {
            lost.textContent = lost.dataset.says;
          })
          .finally(again),
      EVERY,
    );
  addEventListener("resize", fit);
  fit();
  again();
})();
