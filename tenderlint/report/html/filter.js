(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const shown = document.getElementById("shown");
  const low = (element) => element.textContent.toLowerCase();
  const cards = [...document.querySelectorAll("article.card")].map((card) => ({
    card,
    passages: [...card.querySelectorAll(":scope > .passage")].map((passage) => ({
      passage,
      places: [passage, ...passage.querySelectorAll("[data-document]")].map((place) => place.dataset.document),
    })),
  }));
  const total = cards.reduce((sum, { passages }) => sum + passages.length, 0);

  // The text of a card is read when somebody first searches: on opening the page it would cost for nothing.
  const text = ({ card, passages }) => {
    const whole = low(card.querySelector("header")) + low(card.querySelector(".advice"));
    return passages.map(({ passage }) => whole + low(passage));
  };

  const apply = () => {
    const wanted = new FormData(form);
    const [subject, place, affects] = ["subject", "document", "affects"].map((name) => wanted.get(name) || "");
    const severities = wanted.getAll("severity");
    const words = (wanted.get("words") || "").toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const each of cards) {
      const { card, passages } = each;
      const whom = card.dataset.affects.split(" ");
      const fits = severities.includes(card.dataset.severity) && (!subject || card.dataset.subject === subject)
        && (!affects || whom.includes(affects) || whom.includes("all"));
      if (fits && words.length) each.text ??= text(each);
      let here = 0;
      passages.forEach(({ passage, places }, index) => {
        passage.hidden = !(fits && (!place || places.includes(place)) && words.every((word) => each.text[index].includes(word)));
        if (!passage.hidden) here += 1;
      });
      card.hidden = !here;
      seen += here;
    }
    for (const section of document.querySelectorAll("section.severity")) section.hidden = !section.querySelector(".card:not([hidden])");
    shown.textContent = seen === total ? `All ${total} shown.` : `${seen} of ${total} shown.`;
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  // A browser may bring back what was chosen before the page was loaded again.
  apply();
})();
