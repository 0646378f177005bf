// The search, by the files that docs/search-index.md describes. It touches no page.

// A Σ at the end of a word is like any other.
const letters = (text) =>
  text.normalize("NFKD").replace(/Σ/gu, "σ").toLowerCase().replace(/[^\p{L}\p{N}\n]/gu, "");

const simplify = (text, simpler) =>
  simpler.size > 0 ? [...text].map((character) => simpler.get(character) ?? character).join("") : text;

/** Texts as they are compared: all at once is quicker. */
export const fold = (texts, simpler = new Map()) =>
  texts.length > 0 ? simplify(letters(texts.map((text) => text.replace(/\n/gu, "")).join("\n")), simpler).split("\n") : [];

const countingUp = (first, count) => Array.from({ length: count }, (_, step) => first + step);
const pairsOf = (numbers) => numbers.flatMap((value, index) => (index % 2 ? [] : [[value, numbers[index + 1]]]));
const runs = (numbers) => pairsOf(numbers).flatMap(([value, count]) => Array(count).fill(value));
const ascendingRuns = (numbers) => pairsOf(numbers).flatMap((pair) => countingUp(...pair));

const numberedRuns = (entries) =>
  entries.flatMap((id, index) => {
    if (typeof id === "number") return [];
    const [, stem, digits] = id.match(/^(.*?)(\d*)$/su);
    const more = countingUp(Number(digits) + 1, entries[index + 1] >= 0 ? entries[index + 1] - 1 : 0);
    return [id, ...more.map((number) => stem + String(number).padStart(digits.length, "0"))];
  });

// Sets of records are ascending numbers, known below `end`; `extend` reads more.
const decode = (gaps, end) =>
  gaps.flatMap((gap) => {
    const numbers = gap < 0 ? countingUp(end, -gap) : [end + gap];
    end = numbers.at(-1) + 1;
    return numbers;
  });

const recordSet = (gaps = [], readPart = undefined) => {
  const rest = Array.isArray(gaps.at(-1)) ? countingUp(...gaps.at(-1)) : [];
  const set = { known: [], end: 0 };
  const take = (gaps) => {
    set.known = set.known.concat(decode(gaps, set.end));
    set.end = rest.length > 0 ? set.known.at(-1) + 1 : Infinity;
    set.extend = rest.length > 0 ? async () => take(await readPart(rest.shift())) : null;
  };
  take(rest.length > 0 ? gaps.slice(0, -1) : gaps);
  return set;
};

const intersection = (sets) => {
  const { end, extend } = sets.reduce((left, right) => (right.end < left.end ? right : left));
  const [shortest, ...others] = sets.map(({ known }) => known).sort((left, right) => left.length - right.length);
  const own = others.map((known) => new Set(known));
  const known = shortest.filter((number) => number < end && own.every((set) => set.has(number)));
  // Where one of them has nothing more, there is nothing more.
  const isWhole = sets.some((set) => set.extend === null && !(set.known.at(-1) >= end));
  return isWhole ? { known, end: Infinity, extend: null } : { known, end, extend };
};

// The best hits first: by the whole, the start or a part.
const tiers = { code: [0, 6, 3], title: [1, 4, 5], words: [2, 7, 8] };
const partsTier = 9;
const textTier = 10;
const coverageTier = 11;
const leastCoverage = 0.4;
const textsBelow = 5;

export class SearchIndex {
  #read;
  #files = new Map();
  #blocks = new Map();
  #names = new Map();
  #simpler = new Map();
  #alphabet = "";

  /** `read` gives the JSON of a file beside index.json, `load` another module. */
  static async open(read, load) {
    const entry = await read("index.json");
    if (entry.format !== 2) throw new Error(`format ${entry.format}`);
    const index = new SearchIndex(entry, read, load);
    if (index.isWhole && entry.records > 0) await index.#loadBlocks([0]);
    return index;
  }

  constructor(entry, read, load) {
    this.#read = read;
    // Others cannot import this module: its name changes.
    Object.assign(this, { entry, load, bigrams, cover, intersection, recordSet, leastCoverage });
  }

  get isWhole() {
    return this.entry.records <= this.entry.blockSize;
  }

  file(name) {
    if (!this.#files.has(name)) this.#files.set(name, this.#read(`${this.entry.folder}/${name}.json`));
    return this.#files.get(name);
  }

  table(name) {
    return this.entry.tables.includes(name) ? this.file(name) : [];
  }

  fold(texts) {
    return fold(texts, this.#simpler);
  }

  /** The records with a key in their texts, and in their facets. */
  async posting(family, key) {
    let hash = 2166136261;
    for (const character of key) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    const [texts, facets] = (await this.file(`${family}-${(hash >>> 0) % this.entry[family]}`))[key] ?? [];
    return [texts, facets].map((gaps) => recordSet(gaps, (number) => this.file(`${family}-long-${number}`)));
  }

  async #loadBlocks(numbers) {
    const wanted = numbers.filter((number) => !this.#blocks.has(number));
    const blocks = await Promise.all(wanted.map((number) => this.file(`block-${number}`)));
    wanted.forEach((number, index) => this.#blocks.has(number) || this.#take(number, blocks[index]));
  }

  #take(number, { first, titles, title, id, standing, facets, note }) {
    const names = titles.map((text) => {
      const [title, ...words] = text.split("\n");
      return this.#names.get(title) ?? this.#make(title, words);
    });
    this.#foldNames(names.filter(({ folded }) => folded === undefined));
    ascendingRuns(title).forEach((title, index) => names[title].records.push(first + index));
    const column = ([values, numbers]) => runs(numbers).map((value) => values[value - 1]);
    this.#blocks.set(number, {
      first, ids: numberedRuns(id), standings: runs(standing), facets: facets.map(column), notes: column(note),
    });
  }

  #make(title, words) {
    const name = { title, words: words.map((text) => ({ text })), records: [], order: this.#names.size };
    this.#names.set(title, name);
    return name;
  }

  #foldNames(names) {
    const folded = this.fold(names.flatMap(({ title, words }) => [title, ...words.map(({ text }) => text)]));
    this.#alphabet += folded.join("");
    let next = 0;
    for (const name of names) for (const text of [name, ...name.words]) text.folded = folded[next++];
  }

  #record(number) {
    const block = this.#blocks.get(Math.floor(number / this.entry.blockSize));
    const row = number - block.first;
    const list = this.entry.lists.findLast(({ first }) => first <= number);
    return {
      id: block.ids[row], list, standing: this.entry.standings[block.standings[row]], note: block.notes[row],
      facets: block.facets.map((column) => column[row]),
    };
  }

  #values({ list, facets }) {
    return [list.title, ...facets];
  }

  async #namesOf(records) {
    await this.#loadBlocks([...new Set(records.map((number) => Math.floor(number / this.entry.blockSize)))]);
    const wanted = new Set(records);
    return [...this.#names.values()].filter((name) => name.records.some((number) => wanted.has(number)));
  }

  /** `effort` is how much of a large portal is read; `preliminary` is told what is found before texts are read. */
  async search(text, filters = {}, effort = 1, preliminary = undefined) {
    let query = this.#query(text);
    if (!query.joined) return this.#result(query, [], filters);
    // What is asked next is asked at once: round trips cost more than bytes.
    let meanings = !this.isWhole && /[a-z]/u.test(query.joined) ? this.#meanings(query) : null;
    meanings?.catch(() => {});
    let found = await this.#find(query, filters, effort);
    const { hits } = found;
    if (hits.length === 0) {
      if (!this.isWhole) {
        meanings ??= this.#meanings(query);
        Promise.all([meanings, this.#textHits(query, hits), this.#covering(query)]).catch(() => {});
      }
      if (await this.#hasVariants(query)) return this.search(text, filters, effort, preliminary);
    }
    if (hits.length < textsBelow) {
      if (hits.length > 0) preliminary?.({ ...this.#result(query, hits, filters), ...found });
      else meanings ??= this.#meanings(query);
      hits.push(...(await this.#textHits(query, hits)));
    }
    let meant = null;
    if (hits.length === 0) {
      const [best, ...others] = await meanings;
      if (best) {
        query = this.#query(best.text);
        meant = { ...best, others: others.slice(0, 4).map((other) => other.text) };
        found = await this.#find(query, filters, effort);
        if (found.hits.length < textsBelow) found.hits.push(...(await this.#textHits(query, found.hits)));
      } else {
        hits.push(...(await this.#covered(query)));
      }
    }
    return { ...this.#result(query, found.hits, filters), ...found, meant };
  }

  #query(text) {
    const parts = this.fold(text.trim().split(/\s+/u)).filter(Boolean);
    return { text, parts, joined: parts.join("") };
  }

  async #meanings(query) {
    this.table("readings");
    const tables = this.#unknown(query).length > 0 ? ["readings", "homophones"] : ["readings"];
    const { meanings } = await this.load(this.isWhole ? "sounds" : "shards");
    return meanings(this, query, tables, [...this.#names.values()]);
  }

  #unknown({ joined }) {
    return [...joined].filter((character) => character > "\x7f" && !(this.isWhole && this.#alphabet.includes(character)));
  }

  async #hasVariants(query) {
    let unknown = this.#unknown(query);
    if (this.#simpler.size > 0 || unknown.length === 0) return false;
    if (this.isWhole) {
      const common = Object.values(await this.table("homophones")).join("");
      unknown = unknown.filter((character) => !common.includes(character));
      if (unknown.length === 0) return false;
    }
    for (const [simple, ...others] of await this.table("variants")) {
      for (const other of others) this.#simpler.set(other, simple);
    }
    this.#foldNames([...this.#names.values()]);
    return unknown.some((character) => this.#simpler.has(character));
  }

  async #find(query, filters, effort) {
    let names = [...this.#names.values()];
    let isPartial = false;
    if (!this.isWhole) {
      const found = await (await this.load("shards")).candidates(this, query, filters, effort);
      isPartial = found.isPartial;
      names = await this.#namesOf(found.records);
    }
    return { hits: sorted(names.map((name) => this.#hit(name, query)).filter(Boolean)), isPartial };
  }

  #hit(name, { joined, parts }) {
    let best = null;
    const consider = ([whole, start, part], folded, reason) => {
      const at = folded.indexOf(joined);
      const tier = folded === joined ? whole : at === 0 ? start : part;
      if (at < 0 || tier >= (best?.tier ?? Infinity)) return;
      best = { name, tier, reason, score: tier === tiers.title[2] ? -at : 0, length: folded.length };
    };
    consider(tiers.title, name.folded, {});
    for (const { text, folded } of name.words) consider(tiers.words, folded, { words: text });
    if (/\d/u.test(joined)) {
      const ids = name.records.map((number) => this.#record(number).id);
      this.fold(ids).forEach((code, index) => {
        const isEnd = /^\d{3,}$/u.test(joined) && code.endsWith(joined);
        const reason = { code: ids[index], records: new Set([name.records[index]]) };
        if (isEnd || code.startsWith(joined)) consider(tiers.code, code, reason);
      });
    }
    return best ?? this.#partsHit(name, parts);
  }

  /** Some parts are in a name, the others in what its records are of. */
  #partsHit(name, parts) {
    if (parts.length < 2) return null;
    let words = null;
    const rest = parts.filter((part) => {
      if (name.folded.includes(part)) return false;
      const found = name.words.find(({ folded }) => folded.includes(part) || part.includes(folded));
      words = found?.text ?? words;
      return !found;
    });
    if (rest.length === parts.length) return null;
    const records = name.records.filter((number) => {
      const values = this.fold(this.#values(this.#record(number)).map((value) => value ?? ""));
      return rest.every((part) => values.some((value) => value.includes(part)));
    });
    if (records.length === 0) return null;
    const reason = { words, records: new Set(records) };
    return { name, tier: partsTier, reason, score: parts.length - rest.length, length: name.folded.length };
  }

  /** Other names whose records' texts have the query. */
  async #textHits(query, hits) {
    const keys = textKeys(query.text, (text) => this.fold([text])[0]);
    let found = null;
    for (let next = 0; this.entry.texts > 0 && next < keys.length && found?.known.length !== 0; next += 2) {
      const postings = await Promise.all(keys.slice(next, next + 2).map((key) => this.posting("texts", key)));
      found = intersection([...(found ? [found] : []), ...postings.map(([texts]) => texts)]);
    }
    const records = new Set(this.isWhole ? found?.known : found?.known.slice(0, 64));
    const names = (await this.#namesOf([...records])).filter((name) => !hits.some((hit) => hit.name === name));
    const hit = (name) => ({ name, tier: textTier, reason: { records, isText: true }, score: 0, length: name.folded.length });
    return sorted(names.map(hit));
  }

  async #covering({ joined }) {
    return (await this.load("shards")).covering(this, joined);
  }

  async #covered({ joined }) {
    let names = [...this.#names.values()];
    if (!this.isWhole) names = await this.#namesOf(await this.#covering({ joined }));
    const weights = bigramWeights(joined, names);
    return sorted(names.map((name) => coverageHit(name, joined, weights)).filter(Boolean));
  }

  #result(query, hits, filters) {
    const columns = ["list", ...this.entry.facets.map(({ name }) => name)];
    const isWanted = (record, except) =>
      this.#values(record).every((value, at) => at === except || !filters[columns[at]] || value === filters[columns[at]]);
    const found = hits.map(({ name, reason }) => ({
      title: name.title, reason, marks: () => marks(name.title, query, this.#simpler),
      all: name.records.filter((number) => reason.records?.has(number) ?? true).map((number) => this.#record(number)),
    }));
    const facets = columns.map((name, at) => {
      const counts = new Map();
      for (const record of found.flatMap(({ all }) => all)) {
        const value = this.#values(record)[at];
        if (value && isWanted(record, at)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = [...counts].sort(([, left], [, right]) => right - left);
      return { name, title: this.entry.facets[at - 1]?.title, values };
    });
    const groups = found
      .map((group) => ({ ...group, records: group.all.filter((record) => isWanted(record)) }))
      .filter(({ records }) => records.length > 0);
    const total = groups.reduce((sum, { records }) => sum + records.length, 0);
    return { groups, facets, total, near: hits.length > 0 ? [] : this.#nearest(query.joined) };
  }

  #nearest(joined) {
    const wanted = new Set(joined);
    const likeness = ({ folded }) => {
      const own = new Set(folded);
      return (2 * [...wanted].filter((character) => own.has(character)).length) / (wanted.size + own.size);
    };
    return [...this.#names.values()]
      .map((name) => ({ name, score: likeness(name), tier: 0, length: 0 }))
      .filter(({ score }) => score > 0.2)
      .sort(compare)
      .slice(0, 5)
      .map(({ name: { title, records } }) => ({
        title, reason: {}, marks: () => [[title, false]], records: records.map((number) => this.#record(number)),
      }));
  }
}

const compare = (left, right) =>
  left.tier - right.tier || right.score - left.score || left.length - right.length || left.name.order - right.name.order;
const sorted = (hits) => hits.sort(compare);

const bigrams = (text) => {
  const characters = [...text];
  return characters.length < 2 ? characters : characters.slice(1).map((character, index) => characters[index] + character);
};

/** Pairs that have every character of a text, the ends first. */
const cover = (text) => {
  const [first, ...pairs] = bigrams(text).filter((pair, index, all) => index % 2 === 0 || index === all.length - 1);
  return pairs.length > 1 ? [first, pairs.pop(), ...pairs] : [first, ...pairs];
};

/** Pairs, and whole words of alphabets. */
const textKeys = (text, folded) =>
  [...text.replace(/\p{M}/gu, "")]
    .map((character) => folded(character) || " ")
    .join("")
    .match(/[^ \u0e00-\u{10ffff}]+|[^\0-\u0dff]{2,}/gu)
    ?.flatMap((piece) => (piece < "\u0e00" ? [piece] : cover(piece))) ?? [];

const has = (name, pair) => [name, ...name.words].some(({ folded }) => folded.includes(pair));

/** How much each pair tells: rare ones more, unknown ones little. */
const bigramWeights = (joined, names) =>
  [...new Set(bigrams(joined))].map((pair) => {
    const count = names.filter((name) => has(name, pair)).length;
    return [pair, count ? Math.log(1 + names.length / count) : 1];
  });

const coverageHit = (name, joined, weights) => {
  const [longest] = name.words
    .filter(({ folded }) => folded.length > 1 && joined.includes(folded))
    .sort((left, right) => right.folded.length - left.folded.length);
  const sum = (some) => some.reduce((total, [, weight]) => total + weight, 0);
  const share = sum(weights.filter(([pair]) => has(name, pair))) / sum(weights);
  if (!longest && (joined.length < 3 || share < leastCoverage)) return null;
  const score = share + (longest ? longest.folded.length / joined.length : 0);
  return { name, tier: coverageTier, score, length: name.folded.length, reason: { words: longest?.text } };
};

const marks = (title, { joined, parts }, simpler) => {
  const characters = [...title];
  const owners = characters.flatMap((character, index) => Array(fold([character], simpler)[0].length).fill(index));
  const [text] = fold([title], simpler);
  const marked = new Set();
  for (const part of text.includes(joined) ? [joined] : [...parts, ...bigrams(joined)]) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      owners.slice(at, at + part.length).forEach((owner) => marked.add(owner));
    }
  }
  return characters.map((character, index) => [character, marked.has(index)]);
};
