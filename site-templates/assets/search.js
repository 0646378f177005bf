// The search, with no server: reads the files that docs/search-index.md describes. No page is touched here, so that
// the same module runs in tests.

// MARK: Folding

/** A text as the search compares it, and for each of its UTF-16 units where in the original it comes from. */
export const fold = (text, simpler = new Map()) => {
  let folded = "";
  const origins = [];
  let position = 0;
  for (const character of text) {
    for (const part of foldedCharacter(character)) {
      const simple = simpler.get(part) ?? part;
      folded += simple;
      for (let unit = 0; unit < simple.length; unit += 1) origins.push(position);
    }
    position += character.length;
  }
  return { text: folded, origins };
};

const foldedCharacters = new Map();
const foldedCharacter = (character) => {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = character.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    foldedCharacters.set(character, folded);
  }
  return folded;
};

// MARK: Columns, written as docs/search-index.md says

const expand = {
  runs: (runs) => {
    const values = [];
    for (let index = 0; index < runs.length; index += 2) {
      for (let count = runs[index + 1]; count > 0; count -= 1) values.push(runs[index]);
    }
    return values;
  },
  ascendingRuns: (runs) => {
    const values = [];
    for (let index = 0; index < runs.length; index += 2) {
      for (let step = 0; step < runs[index + 1]; step += 1) values.push(runs[index] + step);
    }
    return values;
  },
  numberedRuns: (runs) => {
    const ids = [];
    runs.forEach((id, index) => {
      if (typeof id === "number") return;
      ids.push(id);
      const [digits] = id.match(/\d*$/u);
      const stem = id.slice(0, id.length - digits.length);
      const count = typeof runs[index + 1] === "number" ? runs[index + 1] : 1;
      for (let step = 1; step < count; step += 1) {
        ids.push(stem + String(Number(digits) + step).padStart(digits.length, "0"));
      }
    });
    return ids;
  },
};

// MARK: Reading

// Why a name is a hit, the best first.
const Tier = {
  code: 0, title: 1, words: 2, codeEnd: 3, titleStart: 4, titlePart: 5, codeStart: 6, wordsStart: 7, wordsPart: 8,
  parts: 9, coverage: 10,
};

/** The least share of a query that a name must have where nothing has all of it. */
const leastCoverage = 0.4;

export class SearchIndex {
  #read;
  #folder;
  #names = new Map();
  #loaded = new Map();
  #alphabet = new Set();
  #simpler = new Map();
  #readings = new Map();

  /** @param read gives the JSON of a file below the folder of index.json. */
  static async open(read) {
    const entry = await read("index.json");
    if (entry.format !== 1) throw new Error(`format ${entry.format}`);
    return new SearchIndex(entry, read);
  }

  constructor(entry, read) {
    this.entry = entry;
    this.#read = read;
    this.#folder = entry.folder;
  }

  #file(name) {
    if (!this.#loaded.has(name)) this.#loaded.set(name, this.#read(`${this.#folder}/${name}.json`));
    return this.#loaded.get(name);
  }

  async #table(name) {
    return this.entry.tables.includes(name) ? this.#file(name) : {};
  }

  async #loadBlock(number) {
    const key = `block-${number}`;
    if (this.#loaded.has(key)) return this.#loaded.get(key);
    const block = await this.#file(key);
    const words = new Map(block.words.map(([title, ...texts]) => [title, texts]));
    const titles = expand.ascendingRuns(block.title);
    const ids = expand.numberedRuns(block.id);
    const lists = expand.runs(block.list);
    const standings = expand.runs(block.standing);
    const facets = block.facets.map(expand.runs);
    const notes = expand.runs(block.note);
    titles.forEach((title, index) => {
      const record = {
        number: block.first + index,
        id: ids[index],
        list: this.entry.lists[lists[index]],
        standing: this.entry.standings[standings[index]],
        facets: facets.map((column, facet) => this.entry.facets[facet].values[column[index] - 1]),
        note: block.notes[notes[index] - 1],
      };
      this.#name(block.titles[title], words.get(title) ?? []).records.push(record);
    });
    return block;
  }

  #name(title, words) {
    let name = this.#names.get(title);
    if (!name) {
      name = { title, words: words.map((text) => ({ text })), records: [], order: this.#names.size };
      this.#foldName(name);
      this.#names.set(title, name);
    }
    return name;
  }

  #foldName(name) {
    name.folded = fold(name.title, this.#simpler).text;
    for (const words of name.words) words.folded = fold(words.text, this.#simpler).text;
    for (const text of [name.folded, ...name.words.map(({ folded }) => folded)]) {
      for (const character of text) this.#alphabet.add(character);
    }
  }

  // MARK: Candidates

  get #isWhole() {
    return !this.entry.shards;
  }

  /** The names that a query can find, and of how many records: all of a small portal, else those that its pairs lead to. */
  async #candidates(query) {
    if (this.#isWhole) {
      if (this.entry.records > 0) await this.#loadBlock(0);
      return { names: [...this.#names.values()] };
    }
    const ranked = await this.#ranked(query);
    const blocks = new Set();
    for (const number of ranked) {
      blocks.add(Math.floor(number / this.entry.blockSize));
      if (blocks.size === blocksAtOnce) break;
    }
    await Promise.all([...blocks].map((block) => this.#loadBlock(block)));
    const found = new Set(ranked);
    const names = [...this.#names.values()].filter(({ records }) => records.some(({ number }) => found.has(number)));
    const loaded = ranked.filter((number) => blocks.has(Math.floor(number / this.entry.blockSize)));
    return { names, total: loaded.length < ranked.length ? ranked.length : undefined };
  }

  async #ranked({ joined, parts }) {
    const coded = /\d/u.test(joined) ? await this.#coded(joined) : [];
    let literal = await this.#literal(joined);
    if (literal.size === 0 && parts.length > 1) {
      const found = (await Promise.all(parts.map((part) => this.#literal(part)))).filter(({ size }) => size > 0);
      if (found.length > 0) literal = found.reduce((left, right) => intersection(left, right));
    }
    if (literal.size === 0 && coded.length === 0 && joined.length > 2) literal = await this.#covering(joined);
    const ranks = [...literal].sort(([left, one], [right, other]) => one - other || left - right);
    return [...new Set([...coded, ...ranks.map(([number]) => number)])];
  }

  async #coded(joined) {
    const firsts = this.entry.shards.codes;
    const numbers = [];
    for (let shard = Math.max(0, shardOf(firsts, joined)); shard < firsts.length; shard += 1) {
      const codes = await this.#file(`codes-${shard}`);
      for (const [code, text] of Object.entries(codes)) {
        if (code.startsWith(joined)) numbers.push(...postings(text).titles.keys());
      }
      if (numbers.length > 200 || !(firsts[shard + 1] ?? "").startsWith(joined)) break;
    }
    return numbers;
  }

  async #posting(key) {
    const family = [...key].length === 1 ? "characters" : "pairs";
    const shard = shardOf(this.entry.shards[family], key);
    const text = shard < 0 ? undefined : (await this.#file(`${family}-${shard}`))[key];
    return text === undefined ? { titles: new Map(), words: new Map() } : postings(text);
  }

  /** By record that has all of a text in its title or words, how good a hit it is: 0 is the whole of it. */
  async #literal(text) {
    const keys = cover(text);
    const found = [];
    // The ends first, for they tell whether it is the whole; what lies between only while there are many.
    const order = keys.length > 2 ? [keys[0], keys.at(-1), ...keys.slice(1, -1)] : keys;
    let titles;
    let words;
    for (let index = 0; index < order.length; index += 2) {
      const next = await Promise.all(order.slice(index, index + 2).map((key) => this.#posting(key)));
      found.push(...next);
      for (const posting of next) {
        titles = titles ? intersection(titles, posting.titles) : posting.titles;
        words = words ? intersection(words, posting.words) : posting.words;
      }
      if (found.length >= enoughPairs || this.#blocksOf(titles, words) <= blocksAtOnce) break;
    }
    const [first, last = first] = found;
    const ranks = new Map();
    const rank = (records, part, base) => {
      for (const number of records.keys()) {
        const starts = first[part].get(number) & 1;
        const value = base + (starts ? (last[part].get(number) & 2 ? 0 : 2) : 4);
        ranks.set(number, Math.min(value, ranks.get(number) ?? Infinity));
      }
    };
    if (titles) rank(titles, "titles", 0);
    if (words) rank(words, "words", 1);
    return ranks;
  }

  #blocksOf(...sets) {
    return new Set(sets.flatMap((set) => [...set.keys()].map((number) => Math.floor(number / this.entry.blockSize)))).size;
  }

  async #covering(text) {
    const keys = [...new Set(bigrams(text))].slice(0, 12);
    const found = await Promise.all(keys.map((key) => this.#posting(key)));
    const scores = new Map();
    let total = 0;
    for (const { titles, words } of found) {
      const numbers = new Set([...titles.keys(), ...words.keys()]);
      const weight = numbers.size > 0 ? Math.log(1 + this.entry.records / numbers.size) : 1;
      total += weight;
      for (const number of numbers) scores.set(number, (scores.get(number) ?? 0) + weight);
    }
    return new Map(
      [...scores]
        .filter(([, score]) => score >= leastCoverage * total)
        .sort(([left, one], [right, other]) => other - one || left - right)
        .slice(0, enoughRecords)
        .map(([number, score]) => [number, 10 - score / total]),
    );
  }

  // MARK: Searching

  /**
   * @param text what was typed
   * @param filters the wanted values: `list` by id, facets by their names
   * @returns groups of namesakes, best first, with counts; `meant` where the query was read as other words
   */
  async search(text, filters = {}) {
    if (this.#isWhole) await this.#candidates();
    let query = await this.#query(text);
    if (!query.joined) return this.#result(text, query, [], filters);
    let { names, total } = await this.#candidates(query);
    let hits = this.#hits(names, query);
    let meant = null;
    if (!hits.some(({ tier }) => tier < Tier.parts)) {
      const meanings = await this.#meanings(query, await this.#vocabulary());
      if (meanings.length > 0) {
        const [{ kind, text: best }] = meanings;
        meant = { kind, text: best, others: meanings.slice(1, 5).map(({ text: other }) => other) };
        query = await this.#query(best);
        ({ names, total } = await this.#candidates(query));
        hits = this.#hits(names, query);
      }
    }
    const result = { ...this.#result(text, query, hits, filters), meant };
    // Of more records than are read, only how many there are is known.
    return total === undefined ? result : { ...result, total, facets: [], lists: [] };
  }

  async #vocabulary() {
    if (this.#isWhole) return [...this.#names.values()];
    const texts = [...(await this.#file("words")), ...this.entry.facets.flatMap(({ values }) => values)];
    return texts.map((text) => ({ title: text, folded: fold(text, this.#simpler).text, words: [] }));
  }

  async #query(text) {
    const make = () => {
      const parts = text.split(/\s+/u).map((part) => fold(part, this.#simpler).text).filter(Boolean);
      return { text, parts, joined: parts.join("") };
    };
    const query = make();
    if (this.#simpler.size > 0 || !/[^\0-\x7f]/u.test(query.joined)) return query;
    const isKnown = this.#isWhole
      ? [...query.joined].every((character) => this.#alphabet.has(character))
      : (await this.#literal(query.joined)).size > 0;
    if (isKnown) return query;
    for (const [simple, others] of Object.entries(await this.#table("variants"))) {
      for (const other of others) this.#simpler.set(other, simple);
    }
    if (this.#simpler.size > 0) this.#names.forEach((name) => this.#foldName(name));
    return make();
  }

  #hits(names, query) {
    let hits = names.map((name) => this.#hit(name, query)).filter(Boolean);
    if (hits.length === 0) {
      const weights = bigramWeights(query.joined, names);
      hits = names.map((name) => coverageHit(name, query.joined, weights)).filter(Boolean);
    }
    return hits.sort(
      (left, right) =>
        left.tier - right.tier ||
        right.score - left.score ||
        left.length - right.length ||
        left.name.order - right.name.order,
    );
  }

  #hit(name, { joined, parts }) {
    const hit = (tier, reason = {}, score = 0, length = name.folded.length) => ({ name, tier, score, length, reason });
    const code = /\d/u.test(joined) && this.#codeTier(name, joined);
    if (code && code.tier === Tier.code) return hit(code.tier, code);
    if (name.folded === joined) return hit(Tier.title);
    const words = (test) => name.words.find(({ folded }) => test(folded));
    const whole = words((folded) => folded === joined);
    if (whole) return hit(Tier.words, { words: whole.text });
    if (code && code.tier === Tier.codeEnd) return hit(code.tier, code);
    if (name.folded.startsWith(joined)) return hit(Tier.titleStart);
    if (name.folded.includes(joined)) return hit(Tier.titlePart, {}, -name.folded.indexOf(joined));
    if (code) return hit(code.tier, code);
    const start = words((folded) => folded.startsWith(joined));
    if (start) return hit(Tier.wordsStart, { words: start.text }, 0, start.folded.length);
    const part = words((folded) => folded.includes(joined));
    if (part) return hit(Tier.wordsPart, { words: part.text }, 0, part.folded.length);
    return this.#partsHit(name, parts, hit);
  }

  #codeTier(name, joined) {
    const tier = (id) => {
      if (id === joined) return Tier.code;
      if (id.endsWith(joined) && /^\d{3,}$/u.test(joined)) return Tier.codeEnd;
      return id.startsWith(joined) ? Tier.codeStart : Infinity;
    };
    let best = null;
    for (const record of name.records) {
      const found = { tier: tier((record.code ??= fold(record.id).text)), code: record.id };
      if (found.tier < (best?.tier ?? Infinity)) best = found;
    }
    return best;
  }

  #partsHit(name, parts, hit) {
    if (parts.length < 2) return null;
    const rest = [];
    let words = null;
    for (const part of parts) {
      if (name.folded.includes(part)) continue;
      const found = name.words.find(({ folded }) => folded.includes(part) || part.includes(folded));
      if (found) words = found.text;
      else rest.push(part);
    }
    if (rest.length === parts.length) return null;
    if (rest.length > 0 && !name.records.some((record) => rest.every((part) => this.#says(record, part)))) return null;
    return hit(Tier.parts, { words, places: rest }, parts.length - rest.length);
  }

  /** Of namesakes, the one with the code or those of the places that the query has. */
  #isMeant(record, { code, places = [] }) {
    return code ? record.id === code : places.every((part) => this.#says(record, part));
  }

  #says(record, part) {
    return [record.list.title, ...record.facets].some((value) => value && this.#foldedValue(value).includes(part));
  }

  #values = new Map();
  #foldedValue(value) {
    if (!this.#values.has(value)) this.#values.set(value, fold(value, this.#simpler).text);
    return this.#values.get(value);
  }

  // MARK: Meanings

  /** What the query may stand for, when it is typed by sound: the best first. */
  async #meanings(query, names) {
    if (!this.entry.tables.includes("readings")) return [];
    if (/[a-z]/u.test(query.joined)) {
      await this.#loadReadings("readings");
      const spelled = (part) => {
        const exact = this.#spelled(part, names);
        return exact.length > 0 ? exact : this.#spelled(part, names, blurred);
      };
      const parts = query.parts.map((part) => (/^[a-z]+$/u.test(part) ? spelled(part) : [{ text: part }]));
      if (parts.some((meanings) => meanings.length === 0)) return [];
      if (parts.length === 1) return parts[0].map(({ text }) => ({ kind: "spelling", text }));
      return [{ kind: "spelling", text: parts.map(([{ text }]) => text).join(" ") }];
    }
    if (query.joined.length < 2) return [];
    await Promise.all([this.#loadReadings("readings"), this.#loadReadings("homophones")]);
    return this.#sounding(query.joined, names).map(({ text }) => ({ kind: "sound", text }));
  }

  async #loadReadings(name) {
    if (this.#loaded.has(`${name} read`)) return;
    this.#loaded.set(`${name} read`, true);
    for (const [syllable, characters] of Object.entries(await this.#table(name))) {
      for (const character of characters) {
        const syllables = this.#readings.get(character);
        if (syllables) syllables.push(syllable);
        else this.#readings.set(character, [syllable]);
      }
    }
  }

  #spelled(written, names, heard = (letters) => letters) {
    const letters = heard(written);
    const meanings = new Meanings();
    const find = (text, original, isWords) => {
      const characters = [...text];
      for (let start = 0; start < characters.length; start += 1) {
        for (const [rule, end] of this.#endsOfSpelling(characters, start, letters, heard)) {
          const isWhole = start === 0 && end === characters.length;
          if (rule === Spelling.initials && !isWhole && (start > 0 || letters.length < 3)) continue;
          // A letter for each character is what initials mostly are; zh, ch and sh may be one as well.
          const isShort = rule === Spelling.initials && end - start < letters.length;
          const rank = (isWhole ? 0 : 4) + (isWords ? 0 : 2) + rule * 3 + (isShort ? 1 : 0);
          meanings.add(isWhole ? original : characters.slice(start, end).join(""), rank);
        }
      }
    };
    for (const name of names) {
      find(name.folded, name.title, false);
      for (const words of name.words) find(words.folded, words.text, true);
    }
    return meanings.best();
  }

  #endsOfSpelling(characters, start, letters, heard) {
    const ends = [];
    const step = (rule, index, position) => {
      if (position === letters.length) return index;
      if (index === characters.length) return -1;
      const character = characters[index];
      for (const reading of this.#readings.get(character) ?? [character]) {
        const syllable = heard(reading);
        const rest = letters.slice(position);
        if (rule === Spelling.initials) {
          const initials = /^[zcs]h/u.test(syllable) ? [syllable[0], syllable.slice(0, 2)] : [syllable[0]];
          for (const initial of initials) {
            if (!rest.startsWith(initial)) continue;
            const end = step(rule, index + 1, position + initial.length);
            if (end >= 0) return end;
          }
        } else if (rest.startsWith(syllable)) {
          const end = step(rule, index + 1, position + syllable.length);
          if (end >= 0) return end;
        } else if (index > start && syllable.startsWith(rest)) {
          return index + 1;
        }
      }
      return -1;
    };
    for (const rule of [Spelling.full, Spelling.initials]) {
      const end = letters.length > 1 ? step(rule, start, 0) : -1;
      if (end > start + 1 || (end > start && rule === Spelling.full)) ends.push([rule, end]);
    }
    return ends;
  }

  #sounding(text, names) {
    const wanted = [...text];
    const meanings = new Meanings();
    const sounds = (character, other) =>
      character === other || this.#readings.get(character)?.some((one) => this.#readings.get(other)?.includes(one));
    const find = (candidate, isWords) => {
      const characters = [...candidate];
      for (let start = 0; start + wanted.length <= characters.length; start += 1) {
        if (!wanted.every((character, index) => sounds(character, characters[start + index]))) continue;
        const found = characters.slice(start, start + wanted.length);
        const same = found.filter((character, index) => character === wanted[index]).length;
        const isWhole = characters.length === wanted.length;
        meanings.add(found.join(""), (wanted.length - same) * 4 + (isWhole ? 0 : 2) + (isWords ? 0 : 1));
      }
    };
    for (const name of names) {
      find(name.folded, false);
      for (const words of name.words) find(words.folded, true);
    }
    return meanings.best();
  }

  // MARK: Results

  #result(text, query, hits, filters) {
    const wanted = (except) => (record) =>
      (except === "list" || !filters.list || record.list.id === filters.list) &&
      this.entry.facets.every(
        ({ name }, index) => name === except || !filters[name] || record.facets[index] === filters[name],
      );
    const records = hits.flatMap(({ name, reason }) => name.records.filter((record) => this.#isMeant(record, reason)));
    const count = (facet, valueOf, isNamed) => {
      const counts = new Map();
      for (const record of records.filter(wanted(facet))) {
        const value = valueOf(record);
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return isNamed.filter((value) => counts.has(value)).map((value) => ({ value, count: counts.get(value) }));
    };
    const facets = this.entry.facets.map((facet, index) => ({
      ...facet,
      values: count(facet.name, (record) => record.facets[index], facet.values),
    }));
    const lists = count("list", (record) => record.list, this.entry.lists);
    const allowed = new Set(records);
    const groups = hits
      .map(({ name, reason }) => ({
        title: name.title,
        marks: reason.code ? [] : marks(name.title, query.joined, query.parts, this.#simpler),
        reason,
        records: name.records.filter((record) => allowed.has(record) && wanted()(record)),
      }))
      .filter((group) => group.records.length > 0);
    return {
      text, groups, facets, lists, total: groups.reduce((sum, group) => sum + group.records.length, 0),
      near: hits.length > 0 ? [] : nearest(query.joined, [...this.#names.values()]),
    };
  }
}

// MARK: Postings

/** How many blocks are read for one query, how many of its pairs tell enough, and how many records are kept of those
 * that have only some of a query. */
const blocksAtOnce = 8;
const enoughPairs = 4;
const enoughRecords = 48;

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

const postings = (text) => {
  const read = (part = "") => {
    const records = new Map();
    let number = 0;
    let value = 0;
    let shift = 0;
    for (const digit of part) {
      const bits = digits.indexOf(digit);
      value += (bits & 31) * 2 ** shift;
      shift += 5;
      if (bits < 32) {
        number += Math.floor(value / 4);
        records.set(number, value % 4);
        value = 0;
        shift = 0;
      }
    }
    return records;
  };
  const [titles, words] = text.split(" ");
  return { titles: read(titles), words: read(words) };
};

const comparePoints = (left, right) => {
  const [one, other] = [[...left], [...right]];
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const difference = one[index].codePointAt(0) - other[index].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

const shardOf = (firsts, key) => {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePoints(firsts[middle], key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const intersection = (left, right) => new Map([...left].filter(([number]) => right.has(number)));

/** Pairs that together have every character of a text, the last one overlapping if need be. */
const cover = (text) => {
  const pairs = bigrams(text);
  return pairs.filter((pair, index) => index % 2 === 0 || index === pairs.length - 1);
};

const Spelling = { full: 0, initials: 1 };

/** What many speakers do not tell apart: ng and n at the end, zh and z, ch and c, sh and s at the beginning. */
const blurred = (letters) => letters.replace(/ng/gu, "n").replace(/([zcs])h/gu, "$1");

class Meanings {
  #found = new Map();

  add(text, rank) {
    const meaning = this.#found.get(text);
    if (!meaning) this.#found.set(text, { text, rank, count: 1, order: this.#found.size });
    else {
      meaning.count += 1;
      meaning.rank = Math.min(meaning.rank, rank);
    }
  }

  best() {
    return [...this.#found.values()].sort(
      (left, right) => left.rank - right.rank || right.count - left.count || left.order - right.order,
    );
  }
}

// MARK: Coverage

const bigrams = (text) => {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => characters[index] + character);
};

const texts = (name) => [name.folded, ...name.words.map(({ folded }) => folded)];

/** By pair of characters of the query, how much it tells: rare ones tell more, unknown ones little. */
const bigramWeights = (joined, names) => {
  const weights = new Map(bigrams(joined).map((pair) => [pair, 0]));
  for (const name of names) {
    for (const [pair, count] of weights) {
      if (texts(name).some((text) => text.includes(pair))) weights.set(pair, count + 1);
    }
  }
  for (const [pair, count] of weights) weights.set(pair, count ? Math.log(1 + names.length / count) : 1);
  return weights;
};

/** The name or the residents' words have enough of the query, or the query has all of the words. */
const coverageHit = (name, joined, weights) => {
  let longest = null;
  for (const words of name.words) {
    if (words.folded.length > 1 && joined.includes(words.folded) && words.folded.length > (longest?.folded.length ?? 0)) {
      longest = words;
    }
  }
  let found = 0;
  let total = 0;
  for (const [pair, weight] of weights) {
    total += weight;
    if (texts(name).some((text) => text.includes(pair))) found += weight;
  }
  const share = found / total;
  if (!longest && (joined.length < 3 || share < leastCoverage)) return null;
  return {
    name,
    tier: Tier.coverage,
    score: share + (longest ? longest.folded.length / joined.length : 0),
    length: name.folded.length,
    reason: longest ? { words: longest.text } : {},
  };
};

const nearest = (joined, names) => {
  const wanted = new Set(joined);
  return names
    .map((name) => {
      const own = new Set(name.folded);
      const common = [...wanted].filter((character) => own.has(character)).length;
      return { name, likeness: (2 * common) / (wanted.size + own.size) };
    })
    .filter(({ likeness }) => likeness > 0.2)
    .sort((left, right) => right.likeness - left.likeness || left.name.order - right.name.order)
    .slice(0, 5)
    .map(({ name }) => ({ title: name.title, marks: [], reason: {}, records: name.records }));
};

const marks = (title, joined, parts, simpler) => {
  const { text, origins } = fold(title, simpler);
  const found = [joined, ...parts, ...bigrams(joined)].filter((part) => part && text.includes(part));
  const wanted = found.includes(joined) ? [joined] : found;
  const units = new Array(title.length).fill(false);
  for (const part of wanted) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      for (let unit = at; unit < at + part.length; unit += 1) units[origins[unit]] = true;
    }
  }
  const ranges = [];
  units.forEach((isMarked, unit) => {
    if (!isMarked) return;
    const last = ranges.at(-1);
    const end = unit + String.fromCodePoint(title.codePointAt(unit)).length;
    if (last && last[1] === unit) last[1] = end;
    else ranges.push([unit, end]);
  });
  return ranges;
};
