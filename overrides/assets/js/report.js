// The report page: print button, and the note of a citation or a term of office on hover, focus and tap.
// The note is the link's `title` ("Nghị quyết 05-NQ/HU: … · 25/6/2018 · …"); without this script the browser shows it.
(() => {
  for (const button of document.querySelectorAll("[data-vk-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  const citations = document.querySelectorAll(":is(.vk-citation, .vk-term-mention)[title]");
  if (!citations.length) return;

  const tip = document.createElement("div");
  tip.className = "vk-tip";
  tip.id = "vk-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);

  let shown = null;
  let timer = 0;
  let touched = false;

  const place = (link) => {
    const line = link.getClientRects()[0];
    const room = document.documentElement.clientWidth - tip.offsetWidth - 12;
    const above = line.top - tip.offsetHeight - 8;
    const below = link.getClientRects()[link.getClientRects().length - 1].bottom + 8;
    const header = document.querySelector(".vk-header")?.offsetHeight ?? 0;
    tip.style.left = `${Math.max(12, Math.min(line.left, room)) + scrollX}px`;
    tip.style.top = `${(above > header ? above : below) + scrollY}px`;
  };

  const show = (link) => {
    clearTimeout(timer);
    if (shown === link) return;
    hide();
    const [name, ...rest] = link.dataset.tip.split(" · ");
    tip.replaceChildren(...[["b", name], ["span", rest.join(" · ")]].filter(([, text]) => text).map(([tag, text]) => {
      const line = document.createElement(tag);
      line.textContent = text;
      return line;
    }));
    if (touched) {
      const go = document.createElement("a");
      go.href = link.href;
      go.textContent = link.matches(".vk-term-mention") ? "Mở trang nhiệm kỳ ›" : "Mở trang văn bản ›";
      tip.append(go);
    }
    tip.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", tip.id);
    shown = link;
  };

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  };
  // Time to move the pointer from the words to the note.
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  };

  for (const link of citations) {
    link.dataset.tip = link.title;
    link.removeAttribute("title");
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "touch") return;
      clearTimeout(timer);
      timer = setTimeout(() => show(link), 150);
    });
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => {
      if (!touched) show(link);
    });
    link.addEventListener("blur", hideSoon);
    link.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
    });
    // The first tap shows the note, a second follows the link.
    link.addEventListener("click", (event) => {
      if (!touched || shown === link) return;
      event.preventDefault();
      show(link);
    });
  }
  tip.addEventListener("pointerenter", () => clearTimeout(timer));
  tip.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !tip.contains(event.target) && event.target.closest?.(".vk-citation, .vk-term-mention") !== shown) hide();
  });
  addEventListener("resize", hide);
})();
