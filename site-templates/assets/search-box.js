// The search boxes and the page of results. Where modules cannot run, as from a folder, none of this is there, and the
// forms lead to the lists.

const settings = document.querySelector("form[data-search-index]").dataset;
const results = document.getElementById("results");
const indexFolder = new URL(settings.searchIndex, document.baseURI);
const siteRoot = new URL("../../", indexFolder);
const shownAtOnce = 20;
const suggestionCount = 8;

// MARK: The index

const read = async (path) => {
  const response = await fetch(new URL(path, indexFolder), path === "index.json" ? { cache: "no-cache" } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

let opened;
const openIndex = () => {
  opened ??= import(new URL(settings.searchEngine, document.baseURI)).then(({ SearchIndex }) => SearchIndex.open(read));
  // After a failure the next attempt is a new one.
  opened.catch(() => (opened = undefined));
  return opened;
};

// MARK: Elements

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const addressOf = (record) => new URL(`${record.list.id}/${record.id}.html`, siteRoot).href;

const addressOfSearch = (query, filters = {}) => {
  const address = new URL("search.html", siteRoot);
  address.search = new URLSearchParams({ q: query, ...filters });
  return address.href;
};

const marked = ({ title, marks }) => {
  const parts = [];
  let end = 0;
  for (const [start, stop] of marks) {
    parts.push(title.slice(end, start), element("mark", {}, title.slice(start, stop)));
    end = stop;
  }
  return [...parts, title.slice(end)].filter((part) => part !== "");
};

const standing = ({ standing: value }) => element("span", { class: `standing ${value}` }, settings[value]);

const facts = (record, except = []) =>
  [...new Set([record.list.title, ...record.facets, record.note])]
    .filter((fact) => fact && !except.includes(fact))
    .join(" · ");

// MARK: Suggestions: the combobox pattern of ARIA, with a list and no selection of its own

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
    // While an input method composes, the text is not yet what is meant.
    this.#input.addEventListener("input", (event) => event.isComposing || this.#askSoon());
    this.#input.addEventListener("compositionend", () => this.#askSoon());
    this.#input.addEventListener("focus", () => openIndex().catch(() => {}), { once: true });
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#input.addEventListener("blur", () => this.close());
    // A press would take the focus away, and with it the list, before it is a click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#choose(event.target.closest("[role=option]")));
    form.addEventListener("submit", () => this.close());
  }

  #askSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 100);
  }

  async #ask() {
    const number = (this.#asked += 1);
    const query = this.#input.value;
    if (!query.trim()) return this.close();
    try {
      const result = await (await openIndex()).search(query);
      if (number === this.#asked && document.activeElement === this.#input) this.#show(result);
    } catch {
      this.close();
    }
  }

  #show({ groups, total }) {
    this.#active = -1;
    this.#list.replaceChildren(
      ...groups.slice(0, suggestionCount).map((group, index) => {
        const [record] = group.records;
        const isOne = group.records.length === 1;
        const note = isOne ? facts(record) : `${settings.namesakes}${group.records.length}`;
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
    this.#status.textContent = total > 0 ? `${settings.found}${total}` : settings.none;
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
    options[this.#active]?.setAttribute("aria-selected", "false");
    const places = options.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    const option = options[this.#active];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-activedescendant", option.id);
  }

  #choose(option) {
    if (option) location.assign(option.dataset.href);
  }
}

// MARK: The page of results

class ResultPage {
  #status = document.getElementById("status");
  #filters = results.querySelector("[data-part=filters]");
  #meaning = results.querySelector("[data-part=meaning]");
  #list = results.querySelector("[data-part=list]");
  #more = results.querySelector("[data-part=more]");
  #groups = [];
  #asked = 0;

  start() {
    document.getElementById("search.without-script").hidden = true;
    for (const form of document.querySelectorAll("form.search")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#go(form.elements.namedItem("q").value);
      });
    }
    this.#more.addEventListener("click", () => {
      const next = this.#list.children.length;
      this.#showMore();
      this.#list.children[next]?.querySelector("a")?.focus();
    });
    addEventListener("popstate", () => this.#show());
    this.#show();
  }

  #go(query, filters = {}) {
    history.pushState(null, "", addressOfSearch(query.trim(), filters));
    this.#show();
  }

  async #show() {
    const { q: query = "", ...filters } = Object.fromEntries(new URLSearchParams(location.search));
    const number = (this.#asked += 1);
    for (const input of document.querySelectorAll("form.search [name=q]")) input.value = query;
    results.hidden = !query.trim();
    this.#status.textContent = query.trim() ? results.dataset.loading : "";
    if (!query.trim()) return;
    try {
      const result = await (await openIndex()).search(query, filters);
      if (number === this.#asked) this.#present(result, query, filters);
    } catch {
      if (number !== this.#asked) return;
      results.hidden = true;
      this.#status.textContent = results.dataset.failed;
    }
  }

  #present(result, query, filters) {
    const { found, none, near } = { ...settings, ...results.dataset };
    this.#status.textContent = result.total > 0 ? `${found}${result.total}` : none;
    this.#meaning.replaceChildren(...this.#meant(result.meant));
    if (result.total === 0 && result.near.length > 0) this.#meaning.append(element("h2", {}, near));
    this.#filters.replaceChildren(...this.#choices(result, query, filters));
    this.#filters.hidden = this.#filters.children.length === 0;
    this.#groups = result.total > 0 ? result.groups : result.near;
    this.#list.replaceChildren();
    this.#showMore();
  }

  #meant(meant) {
    if (!meant) return [];
    const words = results.dataset;
    const others = meant.others.flatMap((text) => [" ", element("a", { href: addressOfSearch(text) }, text)]);
    return [
      element(
        "p", { class: "meaning" }, meant.kind === "sound" ? words.bySound : words.bySpelling,
        element("strong", {}, meant.text), ...(others.length > 0 ? [words.or, ...others] : []),
      ),
    ];
  }

  #choices(result, query, filters) {
    const choice = (name, title, values) => {
      if (values.length < 2 && !filters[name]) return [];
      const select = element("select", { name }, element("option", { value: "" }, results.dataset.all));
      for (const { value, text, count } of values) {
        select.append(element("option", { value }, `${text} (${count})`));
      }
      select.value = filters[name] ?? "";
      select.addEventListener("change", () => {
        const { [name]: dropped, ...others } = filters;
        this.#go(query, select.value ? { ...others, [name]: select.value } : others);
        this.#filters.querySelector(`[name="${CSS.escape(name)}"]`)?.focus();
      });
      return [element("label", {}, element("span", {}, title), " ", select)];
    };
    return [
      ...choice("list", results.dataset.list, result.lists.map(({ value, count }) => ({ value: value.id, text: value.title, count }))),
      ...result.facets.flatMap(({ name, title, values }) =>
        choice(name, title, values.map(({ value, count }) => ({ value, text: value, count }))),
      ),
    ];
  }

  #showMore() {
    const shown = this.#list.children.length;
    this.#list.append(...this.#groups.slice(shown, shown + shownAtOnce).map((group) => this.#card(group)));
    this.#more.hidden = this.#list.children.length >= this.#groups.length;
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
    const namesakes = element("details", {}, element("summary", {}, `${settings.namesakes}${group.records.length}`));
    namesakes.open = this.#groups.length <= 3;
    const list = element("ul", {});
    for (const record of group.records) {
      const name = record.facets[0] ?? record.list.title;
      const link = element("a", { href: addressOf(record) }, name);
      list.append(element("li", {}, link, " ", element("span", { class: "note" }, facts(record, [name])), " ", standing(record)));
    }
    namesakes.append(list);
    return element("li", { class: "result" }, element("h2", {}, ...marked(group)), ...reason, namesakes);
  }

  #reason({ words, code }) {
    if (words) return [element("p", { class: "reason" }, settings.byWords, element("mark", {}, words))];
    if (code) return [element("p", { class: "reason" }, results.dataset.byCode, element("mark", {}, code))];
    return [];
  }
}

document.querySelectorAll("form.search").forEach((form, number) => new Suggestions(form, number));
if (results) new ResultPage().start();
