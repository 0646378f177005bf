// The search, by the files that docs/search-index.md describes.

const letters = (text) =>
  text.normalize("NFKD").replace(/Σ/gu, "σ").toLowerCase().replace(/[^\p{L}\p{N}\n]/gu, "");

const simplify = (text, simpler) =>
  simpler.size > 0 ? [...text].map((character) => simpler.get(character) ?? character).join("") : text;

export const fold = (texts, simpler = new Map()) =>
  texts.length > 0 ? simplify(letters(texts.map((text) => text.replace(/\n/gu, "")).join("\n")), simpler).split("\n") : [];

const quiet = (promise) => {
  promise.catch(() => {});
  return promise;
};

const countingUp = (first, count) => Array.from({ length: count }, (_, step) => first + step);
const pairsOf = (numbers) => numbers.flatMap((value, index) => (index % 2 ? [] : [[value, numbers[index + 1]]]));
const runs = (numbers) => pairsOf(numbers).flatMap(([value, count]) => Array(count).fill(value));
const ascendingRuns = (numbers) => pairsOf(numbers).flatMap((pair) => countingUp(...pair));

const numberedRuns = (entries) =>
  entries.flatMap((id, index) => {
    const count = entries[index + 1];
    if (typeof id === "number") return [];
    const [, stem, digits] = id.match(/^(.*?)(\d{0,15})$/su);
    const more = countingUp(Number(digits) + 1, typeof count === "number" ? count - 1 : 0);
    return [id, ...more.map((number) => stem + String(number).padStart(digits.length, "0"))];
  });

// Sets are known below `end`; `extend` reads more.
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
  const isWhole = sets.some((set) => set.extend === null && !(set.known.at(-1) >= end));
  return isWhole ? { known, end: Infinity, extend: null } : { known, end, extend };
};

// whole, start, part
const tiers = { code: [0, 6, 3], title: [1, 4, 5], words: [2, 7, 8] };
const partsTier = 9;
const insideTier = 10;
const textTier = 11;
const textsBelow = 5;

export class SearchIndex {
  #files = new Map();
  #blocks = new Map();
  #names = new Map();
  #simpler = new Map();
  #alphabet = "";

  /** `read` gives a file's JSON, `load` another module. */
  static async open(read, load) {
    const entry = await read("index.json");
    if (entry.format !== 2) throw new Error(`format ${entry.format}`);
    const index = Object.assign(new SearchIndex(), { entry, read, load, bigrams, cover, intersection, recordSet });
    if (index.isWhole && entry.records > 0) await index.#loadBlocks([0]);
    return index;
  }

  get isWhole() {
    return this.entry.records <= this.entry.blockSize;
  }

  file(name) {
    if (!this.#files.has(name)) {
      const file = this.read(`${this.entry.folder}/${name}.json`);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }

  table(name) {
    return this.entry.tables.includes(name) ? this.file(name) : [];
  }

  fold(texts) {
    return fold(texts, this.#simpler);
  }

  async posting(family, key) {
    let hash = 2166136261;
    for (const character of key) hash = Math.imul(hash ^ character.codePointAt(0), 16777619);
    const count = this.entry[family];
    const file = count > 0 ? await this.file(`${family}-${(hash >>> 0) % count}`) : {};
    const [texts, facets] = Object.hasOwn(file, key) ? file[key] : [];
    return [texts, facets].map((gaps) => recordSet(gaps, (number) => this.file(`${family}-long-${number}`)));
  }

  async #loadBlocks(numbers) {
    const blocks = await Promise.all(numbers.map((number) => this.file(`block-${number}`)));
    numbers.forEach((number, index) => this.#blocks.has(number) || this.#take(number, blocks[index]));
  }

  #take(number, { first, titles, title, id, standing, facets, note }) {
    const names = titles.map((text) => {
      const [title, ...words] = text.split("\n");
      if (!this.#names.has(title)) this.#names.set(title, { title, words: words.map((text) => ({ text })), records: [] });
      return this.#names.get(title);
    });
    this.#foldNames(names.filter(({ folded }) => folded === undefined));
    ascendingRuns(title).forEach((title, index) => names[title].records.push(first + index));
    const column = ([values, numbers]) => runs(numbers).map((value) => values[value - 1]);
    this.#blocks.set(number, {
      first, ids: numberedRuns(id), standings: runs(standing), facets: facets.map(column), notes: column(note),
    });
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
    const names = [...this.#names.values()].filter((name) => name.records.some((number) => wanted.has(number)));
    for (const { records } of names) records.sort((one, other) => one - other);
    return names;
  }

  /** `effort`: how much of a large portal is read; `preliminary`: told what is found before. */
  async search(text, filters = new URLSearchParams(), effort = 1, preliminary = undefined) {
    let query = this.#query(text);
    if (!query.joined) return this.#result(query, [], filters);
    // Round trips cost more than bytes.
    let meanings = !this.isWhole && /[a-z]/u.test(query.joined) ? quiet(this.#meanings(query)) : null;
    let found = await this.#find(query, filters, effort);
    if (!(found.hits[0]?.tier < insideTier)) {
      const bare = this.#withoutQuestionWords(query);
      if (!this.isWhole) {
        meanings ??= quiet(this.#meanings(query));
        quiet(Promise.all([this.#textSets(bare), this.#covering(bare)]));
      }
      if (await this.#hasVariants(query)) return this.search(text, filters, effort, preliminary);
      if (bare.joined && bare.joined !== query.joined) {
        const answer = await this.#find(bare, filters, effort);
        if (answer.hits.length > 0) [query, found] = [bare, answer];
      }
    }
    if (found.hits.length === 0) meanings ??= quiet(this.#meanings(query));
    else if (found.hits.length < textsBelow) preliminary?.({ ...this.#result(query, found.hits, filters), ...found });
    await this.#addTextHits(query, found, filters, effort);
    let meant = null;
    if (found.hits.length === 0) {
      const [best, ...others] = (await meanings).filter(({ text }) => this.#query(text).joined !== query.joined);
      if (best) {
        query = this.#query(best.text);
        meant = { ...best, others: others.slice(0, 4).map((other) => other.text) };
        found = await this.#find(query, filters, effort);
        await this.#addTextHits(query, found, filters, effort);
      } else if (!this.isWhole) {
        found.hits = await this.#covered(this.#withoutQuestionWords(query));
      }
    }
    const near = found.hits.length > 0 || !this.isWhole ? [] : await this.#nearest(query);
    return { ...this.#result(query, found.hits, filters), ...found, meant, near };
  }

  #query(text) {
    const parts = this.fold(text.trim().split(/\s+/u)).filter(Boolean);
    return { text, parts, joined: parts.join("") };
  }

  #withoutQuestionWords({ parts }) {
    const split = (parts, word) => parts.flatMap((part) => part.split(word));
    return this.#query((this.entry.questionWords ?? []).reduce(split, parts).join(" "));
  }

  async #meanings(query) {
    const tables = this.#unknown(query).length > 0 ? ["readings", "homophones"] : ["readings"];
    if (this.isWhole) tables.forEach((name) => this.table(name));
    const { meanings } = await this.load(this.isWhole ? "sounds" : "shards");
    return meanings(this, query, tables, [...this.#names.values()]);
  }

  #unknown({ joined }) {
    return [...joined].filter((character) => character > "\x7f" && !(this.isWhole && this.#alphabet.includes(character)));
  }

  async #hasVariants(query) {
    let unknown = this.#simpler.size > 0 ? [] : this.#unknown(query);
    if (this.isWhole && unknown.length > 0) {
      const common = Object.values(await this.table("homophones")).join("");
      unknown = unknown.filter((character) => !common.includes(character));
    }
    if (unknown.length > 0) {
      for (const [simple, ...others] of await this.table("variants")) {
        for (const other of others) this.#simpler.set(other, simple);
      }
      this.#foldNames([...this.#names.values()]);
    }
    return this.#query(query.text).joined !== query.joined;
  }

  async #find(query, filters, effort) {
    let names = [...this.#names.values()];
    let isPartial = false;
    if (!this.isWhole) {
      const found = await (await this.load("shards")).candidates(this, query, filters, effort);
      isPartial = found.isPartial;
      names = await this.#namesOf(found.records);
    }
    return { hits: strictest(names.map((name) => this.#hit(name, query))), isPartial };
  }

  #hit(name, query) {
    const { joined } = query;
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
        if (withoutZeros(code) === withoutZeros(joined)) consider(tiers.code, joined, reason);
        else if (isEnd || code.startsWith(joined)) consider(tiers.code, code, reason);
      });
    }
    return best ?? this.#partsHit(name, query);
  }

  /** Parts are in a name or it in them; its records should be of what is left. */
  #partsHit(name, { parts, joined }) {
    let words = null;
    const rest = parts.flatMap((part) => {
      if (name.folded.includes(part)) return [];
      const found = name.words.find(({ folded }) => folded.includes(part));
      const [inside] = [name, ...name.words]
        .filter(({ folded }) => folded.length > 1 && part.includes(folded))
        .sort((left, right) => right.folded.length - left.folded.length);
      words = (found ?? inside)?.text ?? words;
      return found ? [] : inside ? part.split(inside.folded).filter(Boolean) : [part];
    });
    const left = rest.join("").length;
    if (left === joined.length) return null;
    const hit = { name, tier: partsTier, score: -left, length: (words ?? name.folded).length };
    for (const wider of [(piece) => [piece], (piece) => this.#wider(piece)]) {
      const records = name.records.filter((number) => {
        const values = this.fold(this.#values(this.#record(number)).map((value) => value ?? ""));
        return rest.every((piece) => wider(piece).some((one) => values.some((value) => value.includes(one))));
      });
      if (records.length > 0) return { ...hit, reason: { words, records: new Set(records) } };
      hit.score -= 1;
    }
    return joined.length - left > 1 ? { ...hit, tier: insideTier, reason: { words } } : null;
  }

  /** A community's township. */
  #wider(piece) {
    const records = [...this.#names.values()].find(({ folded }) => folded === piece)?.records ?? [];
    const values = records.flatMap((number) => this.#values(this.#record(number)));
    return this.fold(values.filter((value) => this.#names.has(value)));
  }

  async #textSets({ text }) {
    const keys = textKeys(text, (text) => this.fold([text])[0]).slice(0, 6);
    return (await Promise.all(keys.map((key) => this.posting("texts", key)))).map(([texts]) => texts);
  }

  async #addTextHits(query, found, filters, effort) {
    const sets = found.hits.length < textsBelow ? await this.#textSets(query) : [];
    if (sets.length === 0) return;
    const read = this.isWhole
      ? { records: intersection(sets).known }
      : await (await this.load("shards")).narrowed(this, sets, filters, effort);
    found.isPartial ||= read.isPartial;
    const records = new Set(read.records);
    const names = (await this.#namesOf(read.records)).filter((name) => !found.hits.some((hit) => hit.name === name));
    const hit = (name) => ({ name, tier: textTier, reason: { records, isText: true }, score: 0, length: name.folded.length });
    found.hits.push(...names.map(hit).sort(compare));
  }

  async #covering({ parts }) {
    return (await this.load("shards")).covering(this, parts);
  }

  async #covered(query) {
    const records = await this.#covering(query);
    const rank = (name) => records.findIndex((number) => name.records.includes(number));
    const hit = (name) => ({ name, tier: textTier, score: -rank(name), reason: {} });
    return strictest((await this.#namesOf(records)).map((name) => this.#partsHit(name, query) ?? hit(name)));
  }

  async #nearest(query) {
    const names = (await this.load("sounds")).nearest(query, [...this.#names.values()]);
    return this.#result(query, names.map((name) => ({ name, reason: {} })), new URLSearchParams()).groups;
  }

  #result(query, hits, filters) {
    const columns = ["list", ...this.entry.facets.map(({ name }) => name)];
    const isWanted = (record, except) =>
      this.#values(record).every((value, at) => {
        const wanted = filters.get(columns[at]);
        return at === except || !wanted || value === wanted;
      });
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
    return { groups, facets, total };
  }
}

const compare = (left, right) =>
  left.tier - right.tier || right.score - left.score || left.length - right.length || left.name.records[0] - right.name.records[0];

/** In order; with a part of the query only where no other is, and much of it. */
const strictest = (hits) => {
  const [first, ...others] = hits.filter(Boolean).sort(compare);
  if (!first) return [];
  const isNear = ({ tier, score }) => tier < insideTier || (first.tier >= insideTier && score > first.score - 3);
  return [first, ...others.filter(isNear)];
};

const withoutZeros = (code) => code.replace(/(^|\D)0+(?=\d)/gu, "$1");

const bigrams = (text) => {
  const characters = [...text];
  return characters.length < 2 ? characters : characters.slice(1).map((character, index) => characters[index] + character);
};

/** Pairs with every character, the ends first. */
const cover = (text) => {
  const [first, ...pairs] = bigrams(text).filter((pair, index, all) => index % 2 === 0 || index === all.length - 1);
  return pairs.length > 1 ? [first, pairs.pop(), ...pairs] : [first, ...pairs];
};

const textKeys = (text, folded) =>
  [...text.replace(/\p{M}/gu, "")]
    .map((character) => folded(character) || " ")
    .join("")
    .match(/[^ \u0e00-\u{10ffff}]+|[^\0-\u0dff]{2,}/gu)
    ?.flatMap((piece) => (piece < "\u0e00" ? [piece] : cover(piece))) ?? [];

const marks = (title, { joined, parts }, simpler) => {
  const characters = [...title];
  const owners = characters.flatMap((character, index) => Array(fold([character], simpler)[0].length).fill(index));
  const [text] = fold([title], simpler);
  const marked = new Set();
  for (const part of text.includes(joined) ? [joined] : [...parts, ...parts.flatMap(bigrams)]) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      owners.slice(at, at + part.length).forEach((owner) => marked.add(owner));
    }
  }
  return characters.map((character, index) => [character, marked.has(index)]);
};
