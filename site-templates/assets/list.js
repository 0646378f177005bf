// Sorts and narrows the rows of a list. What is chosen stands in the address, so that it can be sent on and gone back
// to; without this script the same values are pages to browse by.
const sortName = "_sort"; // no field that a list can be browsed by begins with this sign

/** What is in force, as the address has it: the values chosen, the column, and whether it goes down. */
const state = () => {
  const parameters = new URLSearchParams(location.search);
  const order = parameters.get(sortName) ?? "";
  return { parameters, column: order.replace(/^-/, ""), isDescending: order.startsWith("-") };
};

const begin = (tools, table) => {
  const { shown, sorted, ascending, descending } = tools.dataset;
  const selects = [...tools.querySelectorAll("select[name]")];
  const orders = tools.querySelector("[data-sort]");
  const status = tools.querySelector("[role=status]");
  const reset = tools.querySelector("[type=reset]");
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const published = [...body.rows];

  // What rows say is read when it is first needed, and then of all at once: nothing is measured between two changes.

  let values;
  const has = (row, { name, value }) => {
    values ??= new Map(published.map((row) => [row, ` ${row.dataset.facets ?? ""} `]));
    return !value || values.get(row).includes(` ${name}=${value} `);
  };

  const keys = {};
  const keysOf = (index) => (keys[index] ??= (() => {
    const texts = published.map((row) => {
      const cell = row.cells[index];
      // The value without its unit.
      return (cell.querySelector("[data-field]") ?? cell).textContent.trim();
    });
    const areNumbers = texts.every((text) => Number.isFinite(Number(text)));
    return new Map(published.map((row, position) => {
      const text = texts[position];
      return [row, text === "" ? undefined : areNumbers ? Number(text) : text];
    }));
  })());

  const inOrder = (head, isDescending) => {
    if (!head) return published;
    const key = keysOf(heads.indexOf(head));
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    // Rows without a value come last both ways; equal ones stay as they were published.
    return [...published].sort((left, right) => {
      const [a, b] = [key.get(left), key.get(right)];
      if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
      const order = typeof a === "number" ? a - b : compare(a, b);
      return isDescending ? -order : order;
    });
  };

  /** Hides the rows that were not chosen, and gives the number of the others. */
  const narrow = () => {
    let count = 0;
    for (const row of published) {
      row.hidden = !selects.every((select) => has(row, select));
      if (!row.hidden) count += 1;
    }
    return count;
  };

  // How many rows each value would show beside what is chosen elsewhere; what would show none is not offered. Counted
  // when somebody is about to choose.
  const offer = () => {
    for (const select of selects) {
      const others = selects.filter((other) => other !== select);
      const rows = published.filter((row) => others.every((other) => has(row, other)));
      for (const option of select.options) {
        if (!option.value) continue;
        const count = rows.filter((row) => has(row, { name: select.name, value: option.value })).length;
        option.label = `${option.text} (${count})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
    }
  };

  let order = "";
  let isNarrowed = false;
  const show = () => {
    const { parameters, column, isDescending } = state();
    for (const select of selects) {
      select.value = parameters.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const head = heads.find((head) => head.dataset.column === column);
    for (const other of heads) {
      if (other === head) other.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      else other.removeAttribute("aria-sort");
    }
    orders.value = head ? (isDescending ? "-" : "") + column : "";
    const said = [];
    const wasNarrowed = isNarrowed;
    isNarrowed = selects.some((select) => select.value);
    if (isNarrowed || wasNarrowed) {
      const count = narrow();
      if (isNarrowed) said.push(shown.replace("{shown}", count).replace("{all}", published.length));
    }
    if (orders.value !== order) body.append(...inOrder(head, isDescending));
    order = orders.value;
    if (head) said.push(sorted.replace("{column}", head.textContent).replace("{order}", isDescending ? descending : ascending));
    status.textContent = said.join(" · ");
    reset.hidden = said.length === 0;
  };

  const go = (order) => {
    const parameters = new URLSearchParams();
    for (const { name, value } of selects) if (value) parameters.set(name, value);
    if (order) parameters.set(sortName, order);
    const query = parameters.toString();
    history.pushState(null, "", query ? `?${query}` : location.pathname);
    show();
  };

  for (const head of heads) {
    const { column } = head.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    // Up, down, and as published.
    button.addEventListener("click", () => go(order === column ? `-${column}` : order === `-${column}` ? "" : column));
    for (const [sign, word] of [["", ascending], ["-", descending]]) {
      orders.add(new Option(`${head.textContent} ${word}`, sign + column));
    }
  }
  tools.addEventListener("focusin", offer);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("change", () => go(orders.value));
  tools.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of selects) select.value = "";
    go("");
  });
  addEventListener("popstate", show);
  show();
  tools.dataset.ready = "";
};

const start = () => {
  const tools = document.querySelector("[data-list-tools]");
  const table = document.querySelector("[data-list] table");
  if (tools && table) begin(tools, table);
};

// It waits for the rows, and for no other script.
if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
else start();
