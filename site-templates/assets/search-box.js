// The search boxes and the page of results.

const settings = document.querySelector("[data-engine]").dataset;
const results = document.getElementById("results");
const indexFolder = new URL(settings.searchIndex, document.baseURI);
const siteRoot = new URL("../../", indexFolder);
const shownAtOnce = 20;
const suggestionCount = 8;

const read = async (path, cache = "default") => {
  const response = await fetch(new URL(path, indexFolder), { cache });
  if (!response.ok) throw new Error(path);
  return response.json();
};

const load = (name) => import(new URL(settings[name], document.baseURI));

const openIndex = async (cache) =>
  (await load("engine")).SearchIndex.open((path) => read(path, path === "index.json" ? cache : "default"), load);

let opened;
const index = () => (opened ??= openIndex("default"));

// A file that is gone was of an older index.json.
const search = async (...query) => {
  try {
    return await (await index()).search(...query);
  } catch {
    opened = openIndex("no-cache");
    return (await opened).search(...query);
  }
};

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const addressOf = (record) => new URL(`${record.list.id}/${record.id}.html`, siteRoot).href;

const addressOfSearch = (query, filters = "") => {
  const address = new URL("search.html", siteRoot);
  address.search = filters;
  address.searchParams.set("q", query);
  return address.href;
};

const marked = ({ marks }) =>
  marks().reduce((parts, [character, isMarked]) => {
    const last = parts.at(-1);
    if (last && (last.nodeName === "MARK") === isMarked) last.textContent += character;
    else parts.push(isMarked ? element("mark", {}, character) : document.createTextNode(character));
    return parts;
  }, []);

const standing = ({ standing: value }) => element("span", { class: `standing ${value}` }, settings[value]);

const counted = (text, count) => text.replace("#", count);

const facts = ({ list, facets, note }, except) =>
  [...new Set([list.title, ...facets, note])].filter((fact) => fact && fact !== except).join(" · ");

/** ARIA's combobox, with no selection of its own. */
class Suggestions {
  #input;
  #list;
  #status;
  #active = -1;
  #asked = 0;
  #timer;

  constructor(form, number) {
    this.#input = form.elements.namedItem("q");
    const id = `search.suggestions-${number}`;
    this.#list = element("ul", { id, role: "listbox", "aria-label": settings.suggestions, hidden: "" });
    this.#status = element("p", { role: "status", class: "visually-hidden" });
    form.append(this.#list, this.#status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
    })) this.#input.setAttribute(name, value);
    // What an input method composes is not yet meant.
    this.#input.addEventListener("input", (event) => (event.isComposing ? clearTimeout(this.#timer) : this.#askSoon()));
    this.#input.addEventListener("compositionend", () => this.#askSoon());
    this.#input.addEventListener("focus", () => index().catch(() => {}), { once: true });
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#input.addEventListener("blur", () => this.close());
    // A press takes the focus before it is a click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(event.target.closest("[role=option]")));
    form.addEventListener("submit", () => this.close());
  }

  #askSoon() {
    this.#activate(-1);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 100);
  }

  async #ask() {
    const number = (this.#asked += 1);
    const query = this.#input.value;
    if (!query.trim()) return this.close();
    try {
      const isWaiting = () => number === this.#asked && document.activeElement === this.#input && this.#active < 0;
      const show = (result) => isWaiting() && this.#show(result);
      show(await search(query, undefined, 1, show));
    } catch {
      if (number === this.#asked) this.close();
    }
  }

  #show({ groups, total }) {
    this.#active = -1;
    this.#list.replaceChildren(
      ...groups.slice(0, suggestionCount).map((group, index) => {
        const [record] = group.records;
        const isOne = group.records.length === 1;
        const note = isOne ? facts(record) : counted(settings.namesakes, group.records.length);
        const option = element(
          "li", { role: "option", id: `${this.#list.id}-${index}`, "aria-selected": "false" },
          element("span", {}, ...marked(group)), " ",
          element("span", { class: "note" }, group.reason.words ? `${settings.byWords}${group.reason.words} · ${note}` : note),
          " ", standing(record),
        );
        option.dataset.href = isOne ? addressOf(record) : addressOfSearch(group.title);
        return option;
      }),
    );
    this.#open(groups.length > 0);
    this.#status.textContent = total > 0 ? counted(settings.found, total) : settings.none;
  }

  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    this.#input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#active = -1;
    this.#open(false);
    this.#status.textContent = "";
  }

  #press(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const options = this.#list.hidden ? [] : [...this.#list.children];
    if (event.key === "Escape" && options.length > 0) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && options[this.#active]) {
      event.preventDefault();
      this.#choose(options[this.#active]);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (options.length === 0) this.#askSoon();
      else this.#move(options, event.key === "ArrowDown" ? 1 : -1);
    }
  }

  #move(options, step) {
    const places = options.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(place) {
    this.#list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = place;
    const option = this.#list.children[place];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #choose(option) {
    if (option) location.assign(option.dataset.href);
  }
}

class ResultPage {
  #status = document.getElementById("status");
  #filters = results.querySelector("[data-part=filters]");
  #meaning = results.querySelector("[data-part=meaning]");
  #list = results.querySelector("[data-part=list]");
  #more = results.querySelector("[data-part=more]");
  #result = null;
  #effort = 1;
  #asked = 0;
  #title = document.title;
  #address;

  start() {
    document.getElementById("search.without-script").hidden = true;
    for (const form of document.querySelectorAll("form.search")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#go(form.elements.namedItem("q").value);
      });
    }
    this.#more.addEventListener("click", () => this.#showMore());
    // Links within the page are steps as well.
    addEventListener("popstate", () => location.search === this.#address || this.#show());
    this.#show();
  }

  #go(query, filters) {
    history.pushState(null, "", addressOfSearch(query.trim(), filters));
    this.#show();
  }

  async #show(effort = 1, shown = 0) {
    this.#address = location.search;
    const filters = new URLSearchParams(location.search);
    const query = filters.get("q") ?? "";
    const number = (this.#asked += 1);
    document.title = query.trim() ? `${query} - ${this.#title}` : this.#title;
    this.#effort = effort;
    for (const input of document.querySelectorAll("form.search [name=q]")) input.value = query;
    results.hidden = !query.trim();
    this.#status.textContent = query.trim() ? results.dataset.loading : "";
    if (!query.trim()) return;
    try {
      const present = (result) => number === this.#asked && this.#present(result, query, filters, shown);
      present(await search(query, filters, effort, present));
    } catch {
      if (number !== this.#asked) return;
      results.hidden = true;
      this.#status.textContent = results.dataset.failed;
    }
  }

  #present(result, query, filters, shown) {
    const { found, none, near, foundLeast } = { ...settings, ...results.dataset };
    const isNear = result.near?.length > 0;
    this.#result = isNear ? { ...result, groups: result.near } : result;
    const isSome = result.total > 0 || result.isPartial;
    this.#status.textContent = isSome ? counted(result.isPartial ? foundLeast : found, result.total) : none;
    this.#meaning.replaceChildren(...(result.meant ? [this.#meant(result.meant)] : []));
    if (isNear) this.#meaning.append(element("h2", {}, near));
    const focused = this.#filters.contains(document.activeElement) && document.activeElement.name;
    const choices = this.#choices(result, query, filters);
    this.#filters.lastElementChild.replaceChildren(...choices);
    if (focused) this.#filters.querySelector(`[name="${CSS.escape(focused)}"]`)?.focus();
    this.#filters.hidden = choices.length === 0;
    this.#filters.open ||= innerWidth > 640 || [...filters].length > 1;
    this.#list.replaceChildren();
    this.#append(shown + shownAtOnce);
    if (shown > 0) this.#list.children[shown]?.querySelector("a, summary").focus();
  }

  #meant({ kind, text, others }) {
    const { bySound, bySpelling, or } = results.dataset;
    const links = others.flatMap((other) => [" ", element("a", { href: addressOfSearch(other) }, other)]);
    const meant = element("strong", {}, text);
    return element("p", { class: "meaning" }, kind === "sound" ? bySound : bySpelling, meant, ...(links.length > 0 ? [or, ...links] : []));
  }

  #choices({ facets, isPartial }, query, filters) {
    return facets.flatMap(({ name, title = results.dataset.list, values }) => {
      const chosen = filters.get(name);
      if (values.length < 2 && !chosen) return [];
      const select = element("select", { name }, element("option", { value: "" }, results.dataset.all));
      for (const [value, count] of values) {
        select.append(element("option", { value }, isPartial ? value : `${value} (${count})`));
      }
      if (chosen && !values.some(([value]) => value === chosen)) select.append(element("option", {}, chosen));
      select.value = chosen ?? "";
      select.addEventListener("change", () => {
        if (select.value) filters.set(name, select.value);
        else filters.delete(name);
        this.#go(query, filters);
      });
      return [element("label", {}, element("span", {}, title), " ", select)];
    });
  }

  #append(count) {
    const { groups, isPartial } = this.#result;
    this.#list.append(...groups.slice(this.#list.children.length, count).map((group) => this.#card(group)));
    this.#more.hidden = count >= groups.length && !isPartial;
  }

  #showMore() {
    const shown = this.#list.children.length;
    if (shown === this.#result.groups.length) return this.#show(this.#effort + 1, shown);
    this.#append(shown + shownAtOnce);
    this.#list.children[shown].querySelector("a, summary").focus();
  }

  #card(group) {
    const [first] = group.records;
    const reason = this.#reason(group.reason);
    if (group.records.length === 1) {
      return element(
        "li", { class: "result" },
        element("h2", {}, element("a", { href: addressOf(first) }, ...marked(group))), ...reason,
        element("p", { class: "note" }, facts(first), " ", standing(first)),
      );
    }
    const standings = new Map(group.records.map((record) => [record.standing, standing(record)]));
    const lists = new Set(group.records.map((record) => record.list.title));
    const note = element("p", { class: "note" }, [...lists].join(" · "), ...[...standings.values()].flatMap((one) => [" ", one]));
    const namesakes = element("details", {}, element("summary", {}, counted(settings.namesakes, group.records.length)));
    namesakes.open = this.#result.groups.length <= 3;
    const list = element("ul", {});
    for (const record of group.records) {
      const name = record.facets[0] ?? record.list.title;
      const link = element("a", { href: addressOf(record) }, name);
      list.append(element("li", {}, link, " ", element("span", { class: "note" }, facts(record, name)), " ", standing(record)));
    }
    namesakes.append(list);
    return element("li", { class: "result" }, element("h2", {}, ...marked(group)), ...reason, note, namesakes);
  }

  #reason({ words, code, isText }) {
    const reason = (...text) => [element("p", { class: "reason" }, ...text)];
    if (words) return reason(settings.byWords, element("mark", {}, words));
    if (code) return reason(results.dataset.byCode, element("mark", {}, code));
    return isText ? reason(results.dataset.byText) : [];
  }
}

document.querySelectorAll("form.search").forEach((form, number) => new Suggestions(form, number));
if (results) new ResultPage().start();
