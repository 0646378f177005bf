// Sorts and narrows the rows of a list. What is chosen stands in the address, so that it can be sent on and gone back
// to; without this script the same values are pages to browse by.
const tools = document.querySelector("[data-list-tools]");
const table = document.querySelector("[data-list] table");
const sortName = "_sort"; // no field that a list can be browsed by begins with this sign

/** What is in force, as the address has it: the values chosen, the column, and whether it goes down. */
const state = () => {
  const parameters = new URLSearchParams(location.search);
  const order = parameters.get(sortName) ?? "";
  return { parameters, column: order.replace(/^-/, ""), isDescending: order.startsWith("-") };
};

const begin = () => {
  const { shown, sorted, ascending, descending } = tools.dataset;
  const selects = [...tools.querySelectorAll("select[name]")];
  const orders = tools.querySelector("[data-sort]");
  const status = tools.querySelector("[role=status]");
  const reset = tools.querySelector("[type=reset]");
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // Read when they are first needed, and then all at once: nothing is measured between one change and the next.
  let entries;
  const rows = () => (entries ??= [...body.rows].map((row) => {
    const values = {};
    for (const part of row.dataset.facets?.split(" ") ?? []) {
      const [name, value] = part.split("=");
      (values[name] ??= []).push(value);
    }
    return { row, values };
  }));

  const keys = {};
  const columnKeys = (index) => (keys[index] ??= (() => {
    const texts = rows().map(({ row }) => {
      const cell = row.cells[index];
      // The value without its unit.
      return (cell.querySelector("[data-field]") ?? cell).textContent.trim();
    });
    const areNumbers = texts.every((text) => text === "" || Number.isFinite(Number(text)));
    return new Map(rows().map(({ row }, position) => {
      const text = texts[position];
      return [row, text === "" ? undefined : areNumbers ? Number(text) : text];
    }));
  })());

  const inOrder = (column, isDescending) => {
    const index = heads.findIndex((head) => head.dataset.column === column);
    const all = rows().map(({ row }) => row);
    if (index < 0) return all;
    const key = columnKeys(index);
    // Rows without a value come last both ways; equal ones stay as they were published.
    return all.sort((left, right) => {
      const [a, b] = [key.get(left), key.get(right)];
      if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
      const order = typeof a === "number" ? a - b : collator.compare(a, b);
      return isDescending ? -order : order;
    });
  };

  const has = ({ values }, { name, value }) => !value || (values[name]?.includes(value) ?? false);

  /** Hides the rows that were not chosen, and gives the number of the others. */
  const narrow = () => {
    let count = 0;
    for (const entry of rows()) {
      entry.row.hidden = !selects.every((select) => has(entry, select));
      if (!entry.row.hidden) count += 1;
    }
    return count;
  };

  // How many rows each value would show beside what is chosen elsewhere; what would show none is not offered. Counted
  // when somebody is about to choose.
  const offer = () => {
    for (const select of selects) {
      const others = selects.filter((other) => other !== select);
      const counts = {};
      for (const entry of rows()) {
        if (!others.every((other) => has(entry, other))) continue;
        for (const value of entry.values[select.name] ?? []) counts[value] = (counts[value] ?? 0) + 1;
      }
      for (const option of select.options) {
        if (!option.value) continue;
        option.label = `${option.text} (${counts[option.value] ?? 0})`;
        option.hidden = option.disabled = !counts[option.value] && !option.selected;
      }
    }
  };

  let shownOrder = "";
  let wasNarrowed = false;
  const show = () => {
    const { parameters, column, isDescending } = state();
    for (const select of selects) {
      select.value = parameters.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const isNarrowed = selects.some((select) => select.value);
    const head = heads.find((head) => head.dataset.column === column);
    for (const other of heads) {
      if (other === head) other.ariaSort = isDescending ? "descending" : "ascending";
      else other.removeAttribute("aria-sort");
    }
    const order = head ? (isDescending ? "-" : "") + column : "";
    orders.value = order;
    const count = isNarrowed || wasNarrowed ? narrow() : 0;
    wasNarrowed = isNarrowed;
    if (order !== shownOrder) body.append(...inOrder(column, isDescending));
    shownOrder = order;
    const said = [];
    if (isNarrowed) said.push(shown.replace("{shown}", count).replace("{all}", rows().length));
    if (head) said.push(sorted.replace("{column}", head.textContent).replace("{order}", isDescending ? descending : ascending));
    status.textContent = said.join(" · ");
    reset.hidden = said.length === 0;
  };

  const go = (column, isDescending) => {
    const parameters = new URLSearchParams();
    for (const { name, value } of selects) if (value) parameters.set(name, value);
    if (column) parameters.set(sortName, (isDescending ? "-" : "") + column);
    const query = parameters.toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show();
  };

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    // Up, down, and as published.
    button.addEventListener("click", () => {
      const { column, isDescending } = state();
      if (column !== head.dataset.column) go(head.dataset.column, false);
      else if (isDescending) go("", false);
      else go(column, true);
    });
    for (const [sign, word] of [["", ascending], ["-", descending]]) {
      orders.add(new Option(`${head.textContent} ${word}`, sign + head.dataset.column));
    }
  }
  tools.addEventListener("focusin", offer);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("change", () => go(orders.value.replace(/^-/, ""), orders.value.startsWith("-")));
  tools.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    go("", false);
  });
  addEventListener("popstate", show);
  show();
  tools.dataset.ready = "";
};

if (tools && table) begin();
