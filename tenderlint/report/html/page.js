"use strict";
(() => {
  const status = document.getElementById("status");

  const copied = (button, done) => {
    const label = button.querySelector("span");
    label.textContent = done ? "Copied" : "Press Ctrl+C";
    status.textContent = done ? "The wording was copied." : "The wording is selected. Press Ctrl and C to copy it.";
    setTimeout(() => { label.textContent = "Copy"; }, 2500);
  };

  const select = (wording) => {
    const range = document.createRange();
    range.selectNodeContents(wording);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const wording = document.getElementById(button.dataset.copy);
      const text = [...wording.children].map((line) => line.textContent.trim()).join("\n");
      try {
        await navigator.clipboard.writeText(text);
        copied(button, true);
      } catch {
        select(wording);
        copied(button, false);
      }
    });
  }

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.closest("[hidden]")) {
      const filter = document.getElementById("filter");
      filter.reset();
      filter.dispatchEvent(new Event("input"));
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not(.origin, .leaf)")) folded.open = true;
  });
})();
