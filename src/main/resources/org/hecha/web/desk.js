// The desk in the browser. Every page works without it as far as reading goes; it adds what moves.
(() => {
  "use strict";
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const token = () => (one("meta[name=form-token]") || { content: "" }).content;
  const on = (target, event, does) => target && target.addEventListener(event, does);

  function tell(words, grave) {
    all(".toast").forEach(old => old.remove());
    const toast = document.createElement("div");
    toast.className = "toast" + (grave ? " error" : "");
    toast.setAttribute("role", grave ? "alert" : "status");
    toast.textContent = words;
    document.body.append(toast);
    setTimeout(() => toast.remove(), grave ? 8000 : 3500);
  }

  document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-Form-Token"] = token(); });
  document.addEventListener("htmx:responseError", event => tell(event.detail.xhr.responseText.slice(0, 200) || "操作没有完成，请重试。", true));

  // dialogs
  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-open]");
    if (opener) one("#" + opener.dataset.open).showModal();
    const closer = event.target.closest("[data-close]");
    if (closer) closer.closest("dialog").close();
  });

  all("[data-back]").forEach(button => {
    button.hidden = history.length < 2;
    on(button, "click", () => history.back());
  });

  // forms that ask back, and fields that only some choices need
  document.addEventListener("submit", event => {
    const question = event.target.dataset.ask;
    if (question && !window.confirm(question)) event.preventDefault();
  });
  all("[data-choose]").forEach(choice => {
    const show = () => all("[data-for]", choice.form).forEach(field => {
      field.hidden = !field.dataset.for.split(" ").includes(choice.value);
    });
    on(choice, "change", show);
    show();
  });

  // ---- dropping files ----
  const drop = one("#drop");
  if (drop) {
    const sending = one("#sending");
    const queue = [];
    let busy = 0;

    const line = name => {
      const item = document.createElement("li");
      const label = document.createElement("span");
      label.className = "name";
      label.textContent = name;
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", "上传 " + name);
      const state = document.createElement("span");
      state.className = "state small quiet";
      state.textContent = "等待上传";
      item.append(label, bar, state);
      sending.hidden = false;
      one("ul", sending).append(item);
      return { item, bar, state };
    };

    const next = () => {
      while (busy < 3 && queue.length) {
        busy++;
        const { file, path, shown } = queue.shift();
        const form = new FormData();
        form.append("path", path);
        form.append("file", file, file.name);
        const request = new XMLHttpRequest();
        request.open("POST", "/intake");
        request.setRequestHeader("X-Form-Token", token());
        request.setRequestHeader("X-Piece", "1");
        request.upload.onprogress = at => { shown.bar.value = at.lengthComputable ? at.loaded / at.total : 0; shown.state.textContent = "上传中"; };
        request.onloadend = () => {
          busy--;
          if (request.status >= 200 && request.status < 300) {
            shown.item.remove();
          } else {
            shown.bar.value = 0;
            shown.state.textContent = request.status === 413 ? "文件太大" : "未能上传";
            shown.item.title = request.responseText.slice(0, 200);
            tell(path + "：" + (request.status === 0 ? "与服务的连接中断" : request.responseText.slice(0, 200)), true);
          }
          if (!one("ul", sending).children.length) sending.hidden = true;
          if (window.htmx) window.htmx.trigger("#intake", "look");
          next();
        };
        request.send(form);
      }
    };

    const litter = path => path.split("/").some(step => step.startsWith(".") || step.startsWith("~$") || step === "__MACOSX" || step === "Thumbs.db");
    const take = (file, path) => {
      if (litter(path) || file.size === 0 && path.includes("/")) return;
      queue.push({ file, path, shown: line(path) });
      next();
    };
    const walk = async (entry, path) => {
      if (entry.isFile) {
        const file = await new Promise((good, bad) => entry.file(good, bad));
        take(file, path + entry.name);
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((good, bad) => reader.readEntries(good, bad));
        if (!some.length) return;
        for (const inner of some) await walk(inner, path + entry.name + "/");
      }
    };

    all("input[type=file]", drop).forEach(input => on(input, "change", () => {
      Array.from(input.files).forEach(file => take(file, file.webkitRelativePath || file.name));
      input.value = "";
    }));
    all("[data-pick]", drop).forEach(button => on(button, "click", () => one("#" + button.dataset.pick).click()));
    on(one("form", drop), "submit", event => event.preventDefault());
    let depth = 0;
    on(document, "dragenter", event => { depth++; drop.classList.add("over"); event.preventDefault(); });
    on(document, "dragleave", () => { if (--depth <= 0) { depth = 0; drop.classList.remove("over"); } });
    on(document, "dragover", event => event.preventDefault());
    on(document, "drop", event => {
      event.preventDefault();
      depth = 0;
      drop.classList.remove("over");
      const entries = Array.from(event.dataTransfer.items || []).map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
      if (entries.length) entries.forEach(entry => walk(entry, "").catch(() => tell("有一个文件或文件夹没能读取", true)));
      else Array.from(event.dataTransfer.files).forEach(file => take(file, file.name));
    });
    one(".plain", drop).hidden = true;
    one(".lively", drop).hidden = false;
  }

  // an audit that goes on
  const wait = one("[data-wait]");
  if (wait) {
    const ask = () => fetch(wait.dataset.wait).then(answer => answer.json())
      .then(state => state.done ? location.reload() : setTimeout(ask, 700)).catch(() => setTimeout(ask, 3000));
    setTimeout(ask, 500);
  }

  // ---- reading room ----
  const panes = one("#panes");
  if (!panes) return;
  const cards = one("#cards");
  const source = one("#source");
  const caseId = panes.dataset.case;
  let current = null;

  const visible = () => all(".card", cards).filter(card => !card.hidden);
  const byNumber = number => one("#f" + number, cards);
  const textShown = () => !one("#look-text").hidden;

  function unmark() {
    all(".chosen", source).forEach(spot => spot.classList.remove("chosen"));
  }

  function spots(number) {
    const within = textShown() ? one("#look-text") : one("#look-pages");
    return within ? all("[data-f~='" + number + "']", within) : [];
  }

  function show(spot) {
    const box = spot.getBoundingClientRect();
    const frame = source.getBoundingClientRect();
    if (box.top < frame.top + 60 || box.bottom > frame.bottom - 60) {
      source.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }

  function point(card) {
    unmark();
    const number = card.dataset.n;
    const page = card.dataset.page;
    let found = spots(number);
    if (!found.length && !textShown() && page) {
      const leaf = one("#p" + page);
      show(leaf);
      load(leaf).then(() => {
        if (current !== card) return;
        const late = spots(number);
        late.forEach(spot => spot.classList.add("chosen"));
        if (late.length) show(late[0]);
      });
      return;
    }
    if (!found.length && card.dataset.target) {
      const place = document.getElementById(card.dataset.target);
      if (place) found = [place];
    }
    found.forEach(spot => spot.classList.add("chosen"));
    if (found.length) show(found[0]);
  }

  function choose(card, options) {
    if (!card) return;
    const wish = options || {};
    if (current && current !== card) {
      current.classList.remove("current");
      const was = one(".pick", current);
      if (was) was.removeAttribute("aria-current");
    }
    current = card;
    card.classList.add("current");
    one(".pick", card).setAttribute("aria-current", "true");
    if (!wish.still) point(card);
    if (wish.focus) one(".pick", card).focus({ preventScroll: true });
    settle(card, 4);
    history.replaceState(null, "", "#f" + card.dataset.n);
  }

  // Cards out of view have heights that are only guessed until they come into it.
  function settle(card, times, was) {
    card.scrollIntoView({ block: "nearest", behavior: "instant" });
    const now = card.getBoundingClientRect().top;
    if (times > 0 && now !== was) requestAnimationFrame(() => { if (current === card) settle(card, times - 1, now); });
  }

  function step(by) {
    let next = current;
    do next = next ? (by > 0 ? next.nextElementSibling : next.previousElementSibling) : one(".card", cards);
    while (next && next.hidden);
    choose(next || (current && !current.hidden ? current : visible()[0]), { focus: true });
  }

  function decide(card, wish) {
    const form = new URLSearchParams(wish);
    form.set("seen", card.dataset.seen);
    form.set("number", card.dataset.n);
    return fetch("/reports/" + caseId + "/findings/" + card.dataset.fingerprint + "/decision", {
      method: "POST", headers: { "X-Form-Token": token(), "X-Piece": "1" }, body: form
    }).then(async answer => {
      const words = await answer.text();
      if (answer.status !== 200 && answer.status !== 409) { tell(words.slice(0, 200) || "没有保存，请重试。", true); return; }
      const box = document.createElement("template");
      box.innerHTML = words.trim();
      const fresh = box.content.firstElementChild;
      card.replaceWith(fresh);
      if (current === card) { current = null; choose(fresh, { still: true, focus: true }); }
      if (answer.status === 409) tell("另一位同事已先作出决定，请核对后再定。", true);
    }).catch(() => tell("与服务的连接中断，决定没有保存。", true));
  }

  // Others at work on the same report: what they decide is shown where it stands, unless one is just writing there.
  const LOOK_AGAIN = 4000;
  async function lookForOthers() {
    if (document.hidden || one("dialog[open]")) return;
    const answer = await fetch("/reports/" + caseId + "/decisions");
    if (!answer.ok) return;
    for (const stands of await answer.json()) {
      const old = all(".card", cards).filter(card => card.dataset.fingerprint === stands.fingerprint
        && Number(card.dataset.seen) < stands.version && !one("form", card));
      for (const card of old) await drawAgain(card, stands);
    }
  }

  async function drawAgain(card, stands) {
    const answer = await fetch("/reports/" + caseId + "/findings/" + stands.fingerprint + "/card?number=" + card.dataset.n);
    if (!answer.ok || !card.isConnected || Number(card.dataset.seen) >= stands.version) return;
    const box = document.createElement("template");
    box.innerHTML = (await answer.text()).trim();
    const fresh = box.content.firstElementChild;
    const held = card.contains(document.activeElement);
    fresh.hidden = card.hidden;
    card.replaceWith(fresh);
    if (current === card) { current = null; choose(fresh, { still: true, focus: held }); }
    tell("第" + fresh.dataset.n + "项：" + stands.by + "　" + stands.label);
  }
  const keepLooking = () => setTimeout(() => lookForOthers().catch(() => {}).finally(keepLooking), LOOK_AGAIN);
  keepLooking();
  on(window, "focus", () => lookForOthers().catch(() => {}));

  // A form comes into its card when it is asked for: browsers look through every form of a page as it opens.
  function open(card, which) {
    const kept = one("#forms");
    if (!kept) return;
    closeForms(card);
    const form = one("[data-form=" + which + "]", kept.content).cloneNode(true);
    all("[name]", form).forEach(field => {
      field.id = field.name + card.dataset.n;
      field.closest(".field").querySelector("label").htmlFor = field.id;
      field.value = card.dataset[field.name] || "";
    });
    const until = one("[name=until]", form);
    if (until && !until.value) {
      const day = new Date();
      day.setFullYear(day.getFullYear() + 1);
      until.value = day.toISOString().slice(0, 10);
    }
    one(".why", card).before(form);
    const first = one("textarea", form);
    first.focus();
    first.select();
  }

  function closeForms(within) {
    all("[data-form]", within).forEach(form => form.remove());
  }

  function why(card, button) {
    const box = one(".why", card);
    if (!box.hidden) { box.hidden = true; return; }
    box.hidden = false;
    if (box.dataset.done) return;
    box.textContent = "正在查……";
    fetch(button.dataset.why).then(answer => answer.text()).then(words => {
      const page = new DOMParser().parseFromString(words, "text/html");
      box.replaceChildren(...page.body.childNodes);
      box.dataset.done = "1";
    }).catch(() => { box.textContent = "未能查到原因。"; });
  }

  on(cards, "click", event => {
    const card = event.target.closest(".card");
    if (!card) return;
    const deed = event.target.closest("[data-deed]");
    if (deed) { decide(card, { state: deed.dataset.deed }); return; }
    const opener = event.target.closest("[data-show]");
    if (opener) { open(card, opener.dataset.show); return; }
    if (event.target.closest("[data-hide]")) { closeForms(card); one(".pick", card).focus(); return; }
    const reason = event.target.closest("[data-why]");
    if (reason) { why(card, reason); return; }
    const term = event.target.closest("[data-jump]");
    if (term) { jump(term.dataset.jump); return; }
    if (event.target.closest("form, a, input, textarea, .why, .equation")) return;
    choose(card);
    if (matchMedia("(max-width: 60rem)").matches && event.target.closest(".pick")) reading(true);
  });

  on(cards, "submit", event => {
    event.preventDefault();
    const card = event.target.closest(".card");
    const data = new FormData(event.target);
    if (event.target.dataset.form === "waive") decide(card, { state: "waived", reason: data.get("reason"), until: data.get("until") });
    else decide(card, { note: data.get("note") });
  });

  function jump(id) {
    if (!textShown()) look("text");
    const cell = document.getElementById(id);
    if (!cell) return;
    unmark();
    cell.classList.add("chosen");
    show(cell);
  }

  on(source, "click", event => {
    const spot = event.target.closest("[data-f]");
    if (!spot) return;
    const numbers = spot.dataset.f.split(" ");
    const at = current ? numbers.indexOf(current.dataset.n) : -1;
    const card = byNumber(numbers[(at + 1) % numbers.length]);
    if (!card) return;
    card.hidden = false;
    unmark();
    spot.classList.add("chosen");
    choose(card, { still: true });
    reading(false);
  });
  // Marks can be reached and used by the keyboard.
  all("mark[data-f], td[data-f], .block[data-f]", source).forEach(spot => { spot.tabIndex = 0; });
  on(source, "keydown", event => {
    if (event.key === "Enter" && event.target.dataset && event.target.dataset.f) event.target.click();
  });

  // pages are drawn when they come into view
  const loads = new WeakMap();
  function load(leaf) {
    if (loads.has(leaf)) return loads.get(leaf);
    const hole = one("[data-load]", leaf);
    if (!hole) return Promise.resolve();
    const done = fetch(hole.dataset.load).then(answer => {
      if (!answer.ok) throw new Error();
      return answer.text();
    }).then(words => {
      const box = document.createElement("template");
      box.innerHTML = words.trim();
      hole.replaceWith(box.content);
      if (current) spots(current.dataset.n).forEach(spot => spot.classList.add("chosen"));
    }).catch(() => { hole.textContent = "这一页没有画出来，请看“文字”。"; });
    loads.set(leaf, done);
    return done;
  }
  if ("IntersectionObserver" in window) {
    const watch = new IntersectionObserver(seen => seen.forEach(each => {
      if (each.isIntersecting) { watch.unobserve(each.target); load(each.target); }
    }), { root: source, rootMargin: "600px" });
    all(".page", source).forEach(leaf => watch.observe(leaf));
  }

  function look(which) {
    all("[data-look]").forEach(tab => tab.setAttribute("aria-pressed", String(tab.dataset.look === which)));
    if (one("#look-pages")) one("#look-pages").hidden = which !== "pages";
    one("#look-text").hidden = which === "pages";
    if (current) point(current);
  }
  all("[data-look]").forEach(tab => on(tab, "click", () => look(tab.dataset.look)));
  on(one("[data-do=facts]"), "click", event => {
    const pressed = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(pressed));
    if (pressed && !textShown()) look("text");
    source.classList.toggle("facts", pressed);
  });
  function reading(yes) {
    panes.classList.toggle("reading", yes);
    const button = one("[data-do=switch]");
    button.textContent = yes ? "看问题" : "看原文";
    button.setAttribute("aria-pressed", String(yes));
    if (yes && current) point(current);
  }
  on(one("[data-do=switch]"), "click", () => reading(!panes.classList.contains("reading")));

  on(one("#show"), "change", event => {
    const wanted = event.target.value;
    let shown = 0;
    all(".card", cards).forEach(card => {
      card.hidden = !(wanted === "all" || card.dataset.severity === wanted || card.dataset.state === wanted);
      if (!card.hidden) shown++;
    });
    one("#shown-count").textContent = shown;
  });

  const bulk = one("#bulk");
  if (bulk) {
    const meant = () => visible().filter(card => card.dataset.state === "open");
    all("[data-open=bulk]").forEach(button => on(button, "click", () => {
      one("#bulk-count").textContent = meant().length;
    }));
    on(one("#bulk-form"), "submit", event => {
      const state = event.submitter ? event.submitter.value : "confirmed";
      const reason = one("#bulk-reason");
      if (state === "waived" && !reason.value.trim()) { event.preventDefault(); reason.focus(); tell("豁免须写明理由", true); return; }
      all("[name=finding]", event.target).forEach(old => old.remove());
      meant().forEach(card => {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = "finding";
        field.value = card.dataset.fingerprint + " " + card.dataset.seen;
        event.target.append(field);
      });
    });
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (event.key === "Escape" && typing) { closeForms(cards); if (current) one(".pick", current).focus(); return; }
    if (typing) return;
    const deed = state => { const button = current && one("[data-deed=" + state + "]", current); if (button) button.click(); };
    const keys = {
      j: () => step(1),
      k: () => step(-1),
      a: () => { if (current) { if (current.dataset.state === "confirmed") deed("open"); else deed("confirmed"); } },
      w: () => current && open(current, "waive"),
      n: () => current && open(current, "note"),
      m: () => one("[data-key=m]").click(),
      "?": () => one("#help").showModal()
    };
    const does = keys[event.key];
    if (does) { event.preventDefault(); does(); }
  });

  const start = location.hash.match(/^#f(\d+)$/);
  choose(start ? byNumber(start[1]) : one(".card", cards));
})();
