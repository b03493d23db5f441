// Folds contents and attributes above the text in a narrow window, before they are painted.
// Stands in <head>. Without it everything is open, which is longer but complete.
(() => {
  const narrow = matchMedia("(max-width: 59.9375em)");
  const seen = new WeakSet();
  const fold = () => {
    for (const part of document.querySelectorAll("details[data-fold]")) {
      if (!seen.has(part)) {
        seen.add(part);
        part.open = !narrow.matches;
      }
    }
  };
  const watcher = new MutationObserver(fold);
  watcher.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => {
    watcher.disconnect();
    fold();
  });
  // A window made wide has room for all; one made narrow is left as the reader has it.
  narrow.addEventListener("change", () => {
    if (!narrow.matches) {
      for (const part of document.querySelectorAll("details[data-fold]")) part.open = true;
    }
  });
  // Paper cannot be unfolded.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = [...document.querySelectorAll("details[data-fold]:not([open])")];
    for (const part of shut) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of shut) part.open = false;
    shut = [];
  });
})();
