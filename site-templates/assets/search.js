// The first, small search: every record whose title or residents' words contain all parts of the query.
const status = document.getElementById("status");
const list = document.getElementById("results");
const input = document.getElementById("query");
const limit = 100;

const normalise = (text) => text.normalize("NFKC").toLowerCase();

const show = (index, query) => {
  const parts = normalise(query).split(/\s+/u).filter(Boolean);
  const found = index.rows
    .map(([collection, id, title, standing, words]) => {
      const name = normalise(title);
      const text = [name, ...words.map(normalise)].join("\n");
      if (!parts.every((part) => text.includes(part))) return null;
      const rank = name === parts[0] ? 0 : name.startsWith(parts[0]) ? 1 : name.includes(parts[0]) ? 2 : 3;
      return { collection: index.collections[collection], id, title, standing, words, rank };
    })
    .filter(Boolean)
    .sort((left, right) => left.rank - right.rank);
  list.replaceChildren(
    ...found.slice(0, limit).map(({ collection, id, title, standing, words }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${collection.id}/${id}.html`;
      link.textContent = title;
      const note = document.createElement("span");
      note.className = "note";
      note.textContent = ` ${collection.title}${words.length ? ` · ${words.join(" ")}` : ""} `;
      const mark = document.createElement("span");
      mark.className = `standing ${standing}`;
      mark.textContent = list.dataset[standing];
      item.append(link, note, mark);
      return item;
    }),
  );
  status.textContent = found.length ? `${status.dataset.found}${found.length}` : status.dataset.none;
};

const query = new URLSearchParams(location.search).get("q") ?? "";
input.value = query;
if (query.trim()) {
  status.textContent = status.dataset.loading;
  try {
    const response = await fetch(list.dataset.titles);
    if (!response.ok) throw new Error(response.statusText);
    show(await response.json(), query);
  } catch {
    status.textContent = status.dataset.failed;
  }
}
