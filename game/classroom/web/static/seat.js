"use strict";
// The terminal's script opens one WebSocket and never looks back. What it gets instead is one
// that outlives its connections: the seat goes on at the server while a browser is away.
(() => {
  const Connection = window.WebSocket;
  const LEAST = 8, MOST = 28, COLUMNS = 80, WIDE = 0.6; // letters: pixels, and width by height
  const RETRIES = [1, 2, 4, 8, 15]; // seconds
  const TAKEN = 4001, ENDED = 4002, LEAVING = 4003;
  let words, word, away;

  const say = (text, well) => {
    word.textContent = text;
    word.classList.toggle("well", well);
  };
  const stop = (text) => {
    say(text, false);
    away.firstElementChild.textContent = text;
    away.hidden = false;
    away.lastElementChild.focus();
  };

  class SeatSocket extends EventTarget {
    #url; #socket; #failed = 0;

    constructor(path) {
      super();
      this.#url = new URL(path, location.href);
      this.#url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
      this.#connect();
    }

    send(data) {
      // What is typed while nobody hears it is not kept: it would act on a screen not seen.
      if (this.#socket.readyState === Connection.OPEN) this.#socket.send(data);
    }

    #connect() {
      this.#socket = new Connection(this.#url);
      this.#socket.binaryType = "arraybuffer";
      this.#socket.addEventListener("open", () => {
        this.#failed = 0;
        say(words.connected, true);
        this.dispatchEvent(new Event("open")); // sends the size it has by now
      });
      this.#socket.addEventListener("message", (event) => {
        this.dispatchEvent(new MessageEvent("message", { data: event.data }));
      });
      this.#socket.addEventListener("close", (event) => this.#closed(event.code));
    }

    #closed(code) {
      if (code === TAKEN) return stop(words.taken);
      if (code === ENDED) return stop(words.ended);
      const said = code === LEAVING ? words.leaving : words.lost;
      this.#count(RETRIES[Math.min(this.#failed++, RETRIES.length - 1)], said);
    }

    #count(seconds, said) {
      if (seconds === 0) return this.#retry(said);
      say(said.replace("{n}", seconds), false);
      setTimeout(() => this.#count(seconds - 1, said), 1000);
    }

    async #retry(said) {
      try {
        const answer = await fetch(words.here, { cache: "no-store" });
        if (answer.status === 403) return location.assign(words.home); // the ticket is good no more
        this.#connect();
      } catch {
        this.#count(RETRIES[Math.min(this.#failed++, RETRIES.length - 1)], said);
      }
    }
  }

  const fitting = () => {
    // On a narrow screen small enough for the columns that the game wants.
    const fits = Math.floor(window.innerWidth / COLUMNS / WIDE);
    return Math.max(LEAST, Math.min(16, fits));
  };
  const size = () => Number(localStorage.getItem("letters")) || fitting();
  const resize = (by) => {
    const wanted = Math.max(LEAST, Math.min(MOST, size() + by));
    if (by === 0) localStorage.removeItem("letters");
    else localStorage.setItem("letters", wanted);
    location.reload(); // the seat is where it was
  };

  const draws = () => {
    const canvas = document.createElement("canvas");
    return canvas.getContext("webgl2") !== null;
  };

  window.WebSocket = SeatSocket;
  document.addEventListener("DOMContentLoaded", () => {
    const seat = document.getElementById("seat");
    words = seat.dataset;
    // What was in the address is no more to be seen, sent on or bookmarked: it may be a key.
    if (location.search) history.replaceState(null, "", location.pathname);
    word = document.getElementById("word");
    away = document.getElementById("away");
    away.lastElementChild.addEventListener("click", () => location.reload());
    document.getElementById("smaller").addEventListener("click", () => resize(-1));
    document.getElementById("larger").addEventListener("click", () => resize(1));
    if (!draws()) {
      stop(words.blind);
      return words.forms && location.assign(words.forms);
    }
    const terminal = document.createElement("div");
    terminal.className = "textual-terminal";
    terminal.dataset.sessionWebsocketUrl = words.socket;
    terminal.dataset.fontSize = size();
    seat.append(terminal);
  });
  window.addEventListener("load", () => {
    // Once the terminal's own script, which waits for the same, has made it.
    setTimeout(() => document.querySelector(".xterm-helper-textarea")?.focus());
  });
  document.addEventListener(
    "keydown",
    (event) => {
      const by = { "+": 1, "=": 1, "-": -1, "0": 0 }[event.key];
      if (!event.altKey || event.ctrlKey || by === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      resize(by);
    },
    true,
  );
})();
