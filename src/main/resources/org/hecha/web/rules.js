// Editing a rule: what is wrong as one types, trial runs, line numbers.
(() => {
  "use strict";
  const form = document.getElementById("rule");
  if (!form) return;
  const content = form.querySelector("#content");
  const lines = form.querySelector(".lines");
  const checked = document.getElementById("checked");
  const token = form.querySelector("input[name=_token]").value;
  let asked = 0;

  const number = () => {
    const count = content.value.split("\n").length;
    if (Number(lines.dataset.count) !== count) {
      lines.dataset.count = count;
      lines.textContent = Array.from({ length: count }, (_, i) => i + 1).join("\n");
    }
    lines.scrollTop = content.scrollTop;
  };

  const post = async address => {
    const fields = new URLSearchParams();
    for (const name of ["file", "content", "report"]) {
      const field = form.elements[name];
      if (field) fields.set(name, field.value);
    }
    const answer = await fetch(address, {
      method: "POST",
      body: fields,
      headers: { "X-Form-Token": token, "X-Piece": "1" }
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text.slice(0, 300));
    return text;
  };

  const wrong = (into, words) => {
    const note = document.createElement("p");
    note.className = "remark error";
    note.textContent = words;
    into.replaceChildren(note);
  };

  // what the server sends was escaped by its templates; scripts in it would not run, nor does the policy let them
  const show = (into, html) => { into.innerHTML = html; };

  const check = async () => {
    const mine = ++asked;
    try {
      const html = await post("/rules/check");
      if (mine === asked) show(checked, html);
    } catch (failure) {
      if (mine === asked) wrong(checked, failure.message);
    }
  };

  if (checked) {
    let pause = 0;
    content.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(check, 500);
    });
    check();
  }
  content.addEventListener("input", number);
  content.addEventListener("scroll", () => { lines.scrollTop = content.scrollTop; });
  number();

  form.addEventListener("click", async event => {
    const place = event.target.closest(".goto");
    if (place) {
      const rows = content.value.split("\n");
      const row = Math.min(Number(place.dataset.line), rows.length);
      const start = rows.slice(0, row - 1).reduce((sum, text) => sum + text.length + 1, 0);
      const at = start + Math.max(0, Number(place.dataset.column) - 1);
      content.focus();
      content.setSelectionRange(at, Math.max(at + 1, start + rows[row - 1].length));
      content.scrollTop = Math.max(0, (row - 5) * (content.scrollHeight / rows.length));
      return;
    }
    const button = event.target.closest("[data-post]");
    if (!button) return;
    const into = document.getElementById(button.dataset.into);
    button.disabled = true;
    try {
      show(into, await post(button.dataset.post));
    } catch (failure) {
      wrong(into, failure.message);
    } finally {
      button.disabled = false;
    }
  });

  let saving = false;
  form.addEventListener("submit", () => { saving = true; });
  window.addEventListener("beforeunload", event => {
    if (!saving && content.value !== form.elements.before.value) event.preventDefault();
  });
})();
