// What the console shows: each view fills the page and may return a function that refreshes it.
import { attempt, call, element } from "./console.js";

const EFFECTS = ["status", "delay", "reset_before", "reset_after", "cut", "malformed", "html", "drip", "gzip",
  "same_bookmark", "odd_item", "disk_full", "stuck_job", "failed_job", "expired_url"];

function table(heads, rows) {
  return element("table", {}, element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, rows));
}

const cell = (text, kind) => element("td", kind ? { class: kind } : {}, String(text));

function time(seconds) {
  return new Date(seconds * 1000).toISOString().replace("T", " ").slice(0, 19);
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function branch(node, chart) {
  const inner = element("ul");
  const label = element("summary", {}, `${node.label} `, element("span", { class: "soft" }, `${node.noun} ${node.id} ${node.status ?? ""}`));
  const details = element("details", {}, label, inner);
  details.addEventListener("toggle", () => attempt(async () => {
    if (!details.open || inner.childElementCount) return;
    const found = await call("GET", `entities?tenant=${node.tenant}&resource=${node.resource}&id=${node.id}`);
    inner.append(element("li", {}, element("pre", { tabindex: "0", "aria-label": `${node.noun} ${node.id}` }, JSON.stringify(found.entity, null, 2))));
    if (found.chart) inner.append(element("li", {}, element("button", { type: "button", onclick: () => attempt(() => chart(node)) }, "Delivery of 30 days")));
    for (const child of found.children) inner.append(element("li", {}, branch(child, chart)));
    if (found.more) inner.append(element("li", { class: "soft" }, "and more; the API lists all of them"));
  }));
  return details;
}

function drawn(title, points) {
  const values = points.map((point) => point.value);
  const top = Math.max(...values, 0) || 1;
  const places = points.map((point, index) => `${(index * 1000) / Math.max(points.length - 1, 1)},${180 - (170 * point.value) / top}`);
  const box = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  box.setAttribute("viewBox", "0 0 1000 200");
  box.setAttribute("preserveAspectRatio", "none");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", `${title}: at most ${top} a day`);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
  line.setAttribute("points", places.join(" "));
  box.append(line);
  const rows = points.map((point) => element("tr", {}, cell(point.date), cell(point.value)));
  return [element("h2", {}, title), box, element("details", {}, element("summary", {}, "As a table"), table(["Day", "Value"], rows))];
}

async function accounts(view) {
  const found = await call("GET", "entities");
  const picture = element("section", { "aria-live": "polite" });
  const chart = async (node) => {
    const series = await call("GET", `chart?tenant=${node.tenant}&resource=${node.resource}&id=${node.id}`);
    picture.replaceChildren(...drawn(`${series.title} of ${node.noun} ${node.id}`, series.points));
    picture.scrollIntoView({ block: "nearest" });
  };
  view.replaceChildren(element("h2", {}, "Accounts"), picture,
    element("ul", { class: "tree" }, found.children.map((node) => element("li", {}, branch(node, chart)))),
    element("p", {}, element("button", { type: "button", onclick: () => attempt(async () => {
      await call("POST", "reset");
      await accounts(view);
    }) }, "Reset to the seed")));
}

async function journal(view) {
  const text = element("input", { type: "search", id: "search", placeholder: "path or body" });
  const list = element("div");
  const open = new Set();
  const refresh = async () => {
    const found = await call("GET", `journal?last=50&text=${encodeURIComponent(text.value)}`);
    list.replaceChildren(...found.entries.reverse().map((entry) => {
      const kind = entry.status >= 400 ? "bad" : "good";
      const body = [entry.body && element("pre", { tabindex: "0", "aria-label": "Request" }, pretty(entry.body)),
        element("pre", { tabindex: "0", "aria-label": "Response" }, pretty(entry.answer))].filter(Boolean);
      const details = element("details", { open: open.has(entry.number) },
        element("summary", {}, `${time(entry.time)} `, element("strong", { class: kind }, entry.status), ` ${entry.method} ${entry.path}${entry.query ? `?${entry.query}` : ""} `,
          element("span", { class: "soft" }, `${entry.operation ?? ""} ${(entry.took * 1000).toFixed(1)} ms ${entry.note}`)),
        entry.nearest.length ? element("p", {}, `Nearest: ${entry.nearest.join(", ")}`) : null, body);
      details.addEventListener("toggle", () => (details.open ? open.add(entry.number) : open.delete(entry.number)));
      return details;
    }));
  };
  text.addEventListener("input", () => attempt(refresh));
  view.replaceChildren(element("h2", {}, "Requests, the newest first"), element("p", {}, element("label", { for: "search" }, "Search "), text,
    element("button", { type: "button", onclick: () => attempt(async () => {
      await call("DELETE", "journal");
      await refresh();
    }) }, "Clear")), list);
  await refresh();
  return refresh;
}

async function quotas(view) {
  const meters = element("div");
  const refresh = async () => {
    const found = await call("GET", "quotas");
    const rows = found.meters.map((meter) => element("tr", {}, cell(meter.key), cell(`${meter.used} of ${meter.limit} in ${meter.seconds} s`),
      element("td", {}, element("meter", { min: 0, max: meter.limit, value: meter.used, "aria-label": meter.key }))));
    const policies = Object.entries(found.categories).map(([name, windows]) => `${name}: ${windows.map((w) => `${w.limit} in ${w.seconds} s`).join(", ") || "no limit"}`);
    meters.replaceChildren(element("p", {}, policies.join("; ") || "no quotas"), rows.length ? table(["Meter", "Used", ""], rows) : element("p", { class: "soft" }, "no requests counted yet"));
  };
  const category = element("input", { id: "category", placeholder: "category" });
  const limit = element("input", { id: "limit", type: "number", min: 0, value: 30 });
  const seconds = element("input", { id: "seconds", type: "number", min: 1, value: 60 });
  const form = element("form", { onsubmit: (event) => {
    event.preventDefault();
    attempt(async () => {
      const found = await call("GET", "quotas");
      const categories = { ...found.categories, [category.value]: [{ limit: Number(limit.value), seconds: Number(seconds.value) }] };
      await call("PUT", "quotas", { categories, app: found.app });
      await refresh();
    });
  } }, element("label", { for: "category" }, "Category "), category, element("label", { for: "limit" }, "Limit "), limit,
  element("label", { for: "seconds" }, "Seconds "), seconds, element("button", {}, "Set"),
  element("button", { type: "button", onclick: () => attempt(async () => {
    await call("PUT", "quotas", {});
    await refresh();
  }) }, "No quotas"));
  view.replaceChildren(element("h2", {}, "Quotas"), form, meters);
  await refresh();
  return refresh;
}

async function faults(view) {
  const { operations } = await call("GET", "operations");
  const list = element("div");
  const refresh = async () => {
    const found = await call("GET", "faults");
    const rows = found.faults.map((fault) => element("tr", {}, cell(fault.number), cell(fault.effect), cell(fault.operation ?? "any"), cell(fault.status),
      cell(`${fault.done} of ${fault.times ?? "always"}`), element("td", {}, element("button", { type: "button", onclick: () => attempt(async () => {
        await call("DELETE", `faults/${fault.number}`);
        await refresh();
      }) }, `Remove ${fault.number}`))));
    list.replaceChildren(rows.length ? table(["Number", "Effect", "Operation", "Status", "Happened", ""], rows) : element("p", { class: "soft" }, "nothing goes wrong"));
  };
  const effect = element("select", { id: "effect" }, EFFECTS.map((each) => element("option", {}, each)));
  const operation = element("select", { id: "operation" }, element("option", { value: "" }, "any"), operations.map((each) => element("option", { value: each.id }, each.id)));
  const status = element("input", { id: "status", type: "number", min: 100, max: 599, value: 503 });
  const times = element("input", { id: "times", type: "number", min: 1, value: 1 });
  const delay = element("input", { id: "delay", type: "number", min: 0, step: 0.1, value: 0 });
  const form = element("form", { onsubmit: (event) => {
    event.preventDefault();
    attempt(async () => {
      await call("POST", "faults", { effect: effect.value, operation: operation.value || null, status: Number(status.value), times: Number(times.value), delay: Number(delay.value) });
      await refresh();
    });
  } }, element("label", { for: "effect" }, "Effect "), effect, element("label", { for: "operation" }, "Operation "), operation,
  element("label", { for: "status" }, "Status "), status, element("label", { for: "times" }, "Times "), times,
  element("label", { for: "delay" }, "Delay in seconds "), delay, element("button", { id: "arm" }, "Arm"));
  view.replaceChildren(element("h2", {}, "Faults"), form, list);
  await refresh();
  return refresh;
}

async function clock(view) {
  const now = element("p");
  const refresh = async () => {
    const found = await call("GET", "clock");
    now.textContent = `${found.mode}: ${time(found.time)} UTC`;
  };
  const act = (body) => () => attempt(async () => {
    await call("PUT", "clock", body);
    await refresh();
  });
  const button = (text, body) => element("button", { type: "button", onclick: act(body) }, text);
  view.replaceChildren(element("h2", {}, "Clock"), now, element("p", {}, button("Freeze", { mode: "frozen" }), " ", button("A minute on", { advance: 60 }), " ",
    button("An hour on", { advance: 3600 }), " ", button("A day on", { advance: 86400 }), " ", button("Follow real time", { mode: "real" })));
  await refresh();
  return refresh;
}

async function jobs(view) {
  const list = element("div");
  const refresh = async () => {
    const found = await call("GET", "jobs");
    const rows = found.jobs.map((job) => element("tr", {}, cell(job.kind), cell(job.phase), cell(`${job.progress} %`), cell(time(job.asked)), cell(job.problem ?? ""),
      element("td", {}, ["hold", "release", "fail", "expire"].map((action) => element("button", { type: "button", onclick: () => attempt(async () => {
        await call("POST", `jobs/${encodeURIComponent(job.id)}`, { action });
        await refresh();
      }) }, action)))));
    list.replaceChildren(rows.length ? table(["Kind", "Phase", "Progress", "Asked", "Problem", ""], rows) : element("p", { class: "soft" }, "no jobs"));
  };
  view.replaceChildren(element("h2", {}, "Jobs"), list);
  await refresh();
  return refresh;
}

async function reference(view) {
  const { operations } = await call("GET", "operations");
  view.replaceChildren(element("h2", {}, `Reference: ${operations.length} operations`), ...operations.map((each) => element("details", {},
    element("summary", {}, element("strong", {}, each.method), ` ${each.path} `, element("span", { class: "soft" }, each.summary ?? "")),
    element("p", {}, each.description ?? ""), table(["Parameter", "In", "Required"], each.parameters.map((p) => element("tr", {}, cell(p.name), cell(p.in), cell(p.required ? "yes" : "")))))));
}

export const views = { accounts, journal, quotas, faults, clock, jobs, reference };
