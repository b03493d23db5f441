// Drives Material's search from our own box and button, and by the key "/". Goes when our own search comes.
(() => {
  const toggle = document.getElementById("__search");
  const input = document.querySelector("[data-md-component=search-query]");
  if (!toggle || !input) return;

  const open = (words) => {
    if (!toggle.checked) toggle.click();
    if (words !== undefined) input.value = words;
    input.focus();
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  };

  for (const form of document.querySelectorAll("[data-vk-find]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const words = new FormData(form).get("q").trim();
      if (words) open(words);
      else form.elements.q.focus();
    });
  }
  for (const button of document.querySelectorAll("[data-vk-search]")) {
    button.addEventListener("click", () => open());
  }

  const isTyping = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  // Before Material's own keys, which also take "f" and "s".
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const own = document.querySelector("[data-vk-find] input");
    if (own) own.focus();
    else open();
  }, true);
})();
