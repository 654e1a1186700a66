"use strict";
(() => {
  const size = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
  const number = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  /* A folder that was dropped, with all that is in it; a browser hands its entries out by the hundred. */
  const within = async (entry, path) => {
    if (entry.isFile) return [{ file: await new Promise((done, fail) => entry.file(done, fail)), path: path + entry.name }];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) return found;
      for (const each of some) found.push(...await within(each, `${path}${entry.name}/`));
    }
  };
  const dropped = async (transfer) => {
    const entries = [...transfer.items].map((each) => each.webkitGetAsEntry && each.webkitGetAsEntry()).filter(Boolean);
    if (!entries.length) return [...transfer.files].map((file) => ({ file, path: file.name }));
    return (await Promise.all(entries.map((entry) => within(entry, "")))).flat();
  };

  for (const form of document.querySelectorAll("form[data-send]")) {
    const find = (selector) => form.querySelector(selector);
    const [zone, list, tally, refusal] = [".drop", ".chosen", ".tally-files", ".refusal"].map(find);
    const [submit, abort, bar, sending] = ["[type=submit]", "[data-abort]", ".sent", ".sending"].map(find);
    const inputs = [...form.querySelectorAll(".drop input[type=file]")];
    const most = { bytes: form.dataset.megabytes * 1048576, files: Number(form.dataset.files) };
    let chosen = [];
    let request = null;

    const refuse = (sentence) => {
      refusal.textContent = sentence;
      refusal.hidden = !sentence;
    };
    const total = () => chosen.reduce((sum, each) => sum + each.file.size, 0);
    const tooMuch = () => {
      if (total() > most.bytes) return `The pack is larger than ${form.dataset.megabytes} MB, which is the most that is taken. Leave out drawings and pictures.`;
      if (chosen.length > most.files) return `The pack has more than ${most.files} files, which is the most that is taken. Check it in parts.`;
      return "";
    };

    const show = () => {
      list.replaceChildren(...chosen.map((each, index) => {
        const row = document.createElement("li");
        const name = document.createElement("span");
        name.textContent = `${each.path} (${size(each.file.size)})`;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "second";
        button.textContent = "Remove";
        button.setAttribute("aria-label", `Remove ${each.path}`);
        button.addEventListener("click", () => {
          chosen.splice(index, 1);
          show();
          const next = list.querySelectorAll("button")[Math.min(index, chosen.length - 1)];
          (next || inputs[0]).focus();
        });
        row.append(name, button);
        return row;
      }));
      list.hidden = !chosen.length;
      tally.textContent = chosen.length ? `${number(chosen.length, "file", "files")}, ${size(total())}.` : "";
      refuse(tooMuch());
    };
    const add = (found) => {
      for (const each of found) {
        chosen = chosen.filter((other) => other.path !== each.path);
        chosen.push(each);
      }
      show();
    };

    for (const input of inputs) {
      input.addEventListener("change", () => {
        add([...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
        input.value = "";
      });
    }
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", async (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      try {
        add(await dropped(event.dataTransfer));
      } catch {
        refuse("What was dropped could not be read. Choose the files with the button instead.");
      }
    });

    const busy = (going) => {
      submit.disabled = going;
      abort.hidden = bar.hidden = !going;
      if (!going) sending.textContent = "";
    };
    const fail = (sentence) => {
      busy(false);
      refuse(sentence);
      submit.focus();
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const sentence = tooMuch() || (chosen.length || "mayBeEmpty" in form.dataset ? "" : "No file was chosen. Choose the files of the pack, a folder or a .zip.");
      if (sentence) {
        fail(sentence);
        return;
      }
      refuse("");
      const content = new FormData(form);
      content.delete("files");
      content.delete("folder");
      for (const { file, path } of chosen) content.append("files", file, path);
      busy(true);
      sending.textContent = "Sending the files.";
      request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.responseType = "json";
      request.upload.addEventListener("progress", (sent) => { if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total; });
      request.addEventListener("load", () => {
        const answer = request.response || {};
        if (answer.address) location.assign(answer.address);
        else fail(answer.error || "The desk gave no answer that can be read. Try again.");
      });
      request.addEventListener("error", () => fail("The desk cannot be reached. See whether tenderlint is still running, and try again."));
      request.addEventListener("abort", () => fail("Sending was cancelled; nothing was kept."));
      request.send(content);
    });
    abort.addEventListener("click", () => request && request.abort());
    // A page that a browser brings back from its memory must not look as if it were still sending.
    addEventListener("pageshow", () => busy(false));
  }

  const stray = (event) => { if (!event.target.closest || !event.target.closest(".drop")) event.preventDefault(); };
  addEventListener("dragover", stray);
  addEventListener("drop", stray);

  const going = document.querySelector("[data-status]");
  if (going) {
    const [bar, step] = ["progress", ".step"].map((selector) => going.querySelector(selector));
    let missed = 0;
    let leaving = false;
    const look = async () => {
      try {
        const answer = await fetch(going.dataset.status, { headers: { Accept: "application/json" } });
        const told = await answer.json();
        missed = 0;
        // Whoever cancels is on the way to another page; to load this one again would overtake that.
        if (leaving) return;
        if (!answer.ok || told.state === "done" || told.state === "failed") {
          location.replace(location.href);
          return;
        }
        if (told.share !== null) bar.value = told.share;
        if (step.textContent !== told.words) step.textContent = told.words;
      } catch {
        missed += 1;
        if (missed > 5) step.textContent = "The desk cannot be reached. See whether tenderlint is still running.";
      }
      setTimeout(look, 400);
    };
    going.addEventListener("submit", () => { leaving = true; });
    look();
  }
})();
