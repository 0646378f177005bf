// What the tests of the search's scripts have in common: the scripts, and indexes to give them.

import { readFile, readdir } from "node:fs/promises";

const root = new URL("../../", import.meta.url);

// Nothing tells Node that these files are modules: pages do.
const moduleOf = async (file) => {
  const text = `${await readFile(file, "utf8")}\n//# sourceURL=${file.pathname}`;
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
};

export const json = async (path, folder = root) => JSON.parse(await readFile(new URL(path, folder), "utf8"));

const names = { engine: "search", sounds: "search-sounds", shards: "search-shards" };

/** A script of the search by the name that pages have for it. */
export const script = (name) => moduleOf(new URL(`site-templates/assets/${names[name]}.js`, root));

/** The search of an index that a test has written down; `reads` counts what is read. */
export const open = async (files, { failing = [], reads = [] } = {}) => {
  const read = async (path) => {
    reads.push(path);
    if (failing.includes(path)) {
      failing.splice(failing.indexOf(path), 1);
      throw new Error(path);
    }
    if (!Object.hasOwn(files, path)) throw new Error(path);
    return JSON.parse(JSON.stringify(files[path]));
  };
  const { SearchIndex } = await script("engine");
  return SearchIndex.open(read, script);
};

/** The search of a published site, with the scripts that are published with it. */
export const openSite = async (site) => {
  const published = await readdir(new URL("assets/", site));
  const load = (name) =>
    moduleOf(new URL(`assets/${published.find((file) => file.startsWith(`${names[name]}.`))}`, site));
  const { SearchIndex } = await load("engine");
  return SearchIndex.open((path) => json(path, new URL("data/search/", site)), load);
};

export const parameters = (filters) => new URLSearchParams(filters);

/** The ids that a search gives, group by group. */
export const ids = ({ groups }) => groups.map(({ records }) => records.map(({ id }) => id));

const isLetter = (character) => /[\p{L}\p{N}]/u.test(character);
const folded = (text) => [...text.toLowerCase()].filter(isLetter).join("");
const distinct = (values) => [...new Set(values)];

const column = (values) => {
  const some = distinct(values.filter(Boolean));
  return [some, values.flatMap((value) => [value ? some.indexOf(value) + 1 : 0, 1])];
};

const block = (records, first) => {
  const texts = records.map(({ title, words = [] }) => [title, ...words].join("\n"));
  const titles = distinct(texts);
  return {
    first, titles, title: texts.flatMap((text) => [titles.indexOf(text), 1]),
    id: records.map(({ id }, index) => id ?? `r${first + index}`), standing: [0, records.length],
    facets: [column(records.map(({ place }) => place))], note: [[], [0, records.length]],
  };
};

/**
 * The files of an index, as docs/search-index.md describes them, of one list with the facet `place`. Records have a
 * `title` and may have `words`, an `id`, a `place` and a `text`. Beyond `blockSize` it is that of a large portal.
 * `more` is put into index.json.
 */
export const index = (records, { blockSize = 4000, spellings = {}, tables = {}, ...more } = {}) => {
  const files = {
    "index.json": {
      format: 2, language: "zh", folder: "f", records: records.length, blockSize, standings: ["official"],
      lists: [{ id: "items", title: "清单", first: 0 }], omitted: [], facets: [{ name: "place", title: "地方" }],
      tables: Object.keys(tables), texts: 1,
    },
    "f/texts-0.json": sets(records, ({ text = "" }) => [pairs(text)]),
  };
  for (const [name, table] of Object.entries(tables)) files[`f/${name}.json`] = table;
  for (let first = 0; first < records.length; first += blockSize) {
    files[`f/block-${first / blockSize}.json`] = block(records.slice(first, first + blockSize), first);
  }
  if (records.length > blockSize) {
    Object.assign(files["index.json"], { pairs: 1, names: [], spellings: [] });
    files["f/pairs-0.json"] = sets(records, ({ title, words = [], place = "" }) => [
      distinct([title, ...words].flatMap((text) => [...characters(text), ...pairs(text)])),
      distinct(["清单", place].flatMap((text) => [...characters(text), ...pairs(text)])),
    ]);
    const named = new Map();
    records.forEach(({ title, words = [], id }, number) => {
      [[title], words, [id ?? `r${number}`]].forEach((texts, kind) => {
        for (const name of texts.map(folded)) {
          if (!named.has(name)) named.set(name, [[], [], []]);
          named.get(name)[kind].push(number);
        }
      });
    });
    files["f/names-0.json"] = Object.fromEntries([...named].map(([name, kinds]) => [name, kinds.map(gaps)]));
    files["f/spellings-0.json"] = spellings;
  }
  Object.assign(files["index.json"], more);
  return files;
};

const characters = (text) => [...folded(text)];
const pairs = (text) => characters(text).slice(1).map((character, at) => characters(text)[at] + character);

/** Numbers as the files have them: the distance of each from the one before and 1 more. */
const gaps = (numbers) => numbers.map((number, at) => number - (numbers[at - 1] ?? -1) - 1);

const sets = (records, keysOf) => {
  const found = new Map();
  records.forEach((record, number) => {
    keysOf(record).forEach((keys, place) => {
      for (const key of keys) {
        if (!found.has(key)) found.set(key, [[], []]);
        found.get(key)[place].push(number);
      }
    });
  });
  return Object.fromEntries(
    [...found].map(([key, [first, second]]) => [key, second.length > 0 ? [gaps(first), gaps(second)] : [gaps(first)]]),
  );
};
