// What script adds to pages that are whole without it: cards over the text, keys to walk the records, charts to point at.
"use strict";

const cards = () => {
  const marks = [...document.querySelectorAll(".mark")];
  if (!marks.length) return;
  const tip = document.body.appendChild(document.createElement("div"));
  tip.className = "tip";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");

  const hide = () => {
    tip.classList.remove("visible");
    document.querySelectorAll(".on").forEach((each) => each.classList.remove("on"));
    document.querySelectorAll("[aria-describedby=tip]").forEach((each) => each.removeAttribute("aria-describedby"));
  };
  const show = (mark) => {
    hide();
    const names = mark.dataset.records.split(" ");
    const found = names.map((name) => document.getElementById(name)).filter(Boolean);
    tip.replaceChildren(...found.map((card) => {
      const copy = card.cloneNode(true);
      copy.removeAttribute("id");
      copy.removeAttribute("tabindex");
      return copy;
    }));
    found.forEach((card) => card.classList.add("on"));
    marks.filter((each) => each.dataset.records.split(" ").includes(names.at(-1))).forEach((each) => each.classList.add("on"));
    mark.setAttribute("aria-describedby", "tip");
    tip.classList.add("visible");
    const at = mark.getClientRects()[0], size = tip.getBoundingClientRect();
    const below = at.bottom + 10 + size.height < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
    tip.style.top = `${below ? at.bottom + 10 : Math.max(8, at.top - size.height - 10)}px`;
  };
  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => show(mark));
    mark.addEventListener("mouseleave", hide);
    mark.addEventListener("focus", () => show(mark));
    mark.addEventListener("blur", hide);
  }
  addEventListener("keydown", (press) => {
    if (press.key === "Escape") hide();
    if (!["j", "k"].includes(press.key) || press.ctrlKey || press.metaKey || press.target.matches("input, select, textarea")) return;
    const stops = marks.filter((mark) => mark.tabIndex >= 0);
    const at = stops.indexOf(document.activeElement);
    const next = stops[press.key === "j" ? Math.min(at + 1, stops.length - 1) : Math.max(at - 1, 0)];
    next.focus();
    next.scrollIntoView({ block: "center" });
  });
};

// A picture stays until the script has drawn the same chart; if anything fails it stays for good.
const charts = () => {
  const figures = [...document.querySelectorAll("figure.chart")];
  if (!figures.length) return;
  const script = document.head.appendChild(document.createElement("script"));
  script.src = document.body.dataset.vega;
  script.onload = async () => {
    for (const figure of figures) {
      const spec = JSON.parse(figure.querySelector("script.spec").textContent);
      const stage = document.createElement("div");
      const picture = figure.querySelector(".picture");
      stage.className = "picture";
      stage.tabIndex = 0;
      stage.setAttribute("role", "group");
      stage.setAttribute("aria-label", picture.getAttribute("aria-label"));
      try {
        const options = { ast: true, actions: false, defaultStyle: false, renderer: "svg", tooltip: { disableDefaultStyle: true } };
        const { view } = await window.vegaEmbed(stage, spec, options);
        // the brush's own rectangles are nothing to read out
        for (const mark of stage.querySelectorAll("[class*=brush_brush]")) mark.removeAttribute("role");
        figure.dispatchEvent(new CustomEvent("drawn", { detail: view, bubbles: true }));
        picture.replaceWith(stage);
        figure.dataset.drawn = "yes";
      } catch (fault) {
        figure.dataset.drawn = "no";
      }
    }
  };
};

// A stretch brushed on a chart goes into the filter's dates, ready to be asked for.
const brush = () => document.addEventListener("drawn", ({ detail: view, target }) => {
  const since = document.getElementById("f-since"), until = document.getElementById("f-until");
  if (!since || !until || !("brush" in view.getState().signals)) return;
  const hint = target.querySelector("figcaption").insertAdjacentElement("beforebegin", document.createElement("p"));
  hint.className = "faint";
  hint.textContent = "Drag along the lower line to look closer; the days go into the filter above.";
  const day = (stamp) => new Date(stamp).toISOString().slice(0, 10);
  view.addSignalListener("brush", (_, { start }) => {
    [since.value, until.value] = start ? start.map(day) : ["", ""];
  });
});

brush();
cards();
charts();
