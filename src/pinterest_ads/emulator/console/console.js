// The frame of the console: one view at a time, chosen by the address, refreshed while it is looked at.
import { views } from "./views.js";

const SECONDS = 2;
const view = document.getElementById("view");
const state = document.getElementById("state");
let token = sessionStorage.getItem("admin token");
let timer = 0;

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

export async function call(method, path, body) {
  const headers = {};
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  const answer = await fetch(`v1/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  if (answer.status === 401) {
    token = window.prompt("The admin interface wants its token:") || "";
    sessionStorage.setItem("admin token", token);
    if (token) return call(method, path, body);
  }
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error || `status ${answer.status}`);
  return found;
}

function say(text, bad = false) {
  state.textContent = text;
  state.className = bad ? "bad" : "";
}

async function show() {
  const [name, ...rest] = (location.hash.slice(1) || "accounts").split("/");
  const chosen = views[name] || views.accounts;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  clearInterval(timer);
  try {
    const health = await call("GET", "health");
    say(`service date ${health.service_date}, clock ${health.clock.mode}`);
    const refresh = await chosen(view, rest.map(decodeURIComponent));
    if (refresh) timer = setInterval(() => refresh().catch((error) => say(error.message, true)), SECONDS * 1000);
  } catch (error) {
    say(error.message, true);
  }
}

export async function attempt(action) {
  try {
    await action();
  } catch (error) {
    say(error.message, true);
  }
}

addEventListener("hashchange", async () => {
  await show();
  view.focus();
});
show();
