// Pages that are read: wide tables get a box of their own to scroll in, and the contents mark the heading under which
// one reads.
(() => {
  for (const table of document.querySelectorAll(".md-typeset table.vk-figures")) {
    const box = document.createElement("div");
    box.className = "vk-scroll";
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `Bảng ${table.caption?.textContent ?? ""}`.trim());
    table.replaceWith(box);
    box.append(table);
  }

  const links = new Map();
  for (const link of document.querySelectorAll("[data-vk-contents] a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (!links.size) return;

  const top = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 80;
  let marked;
  const mark = () => {
    let current;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top > top() + 8) break;
      current = link;
    }
    if (current === marked) return;
    marked?.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "true");
    marked = current;
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  }, { passive: true });
  mark();
})();
