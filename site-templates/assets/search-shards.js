// Which records of a large portal a query can mean.

const blocksAtOnce = 6;
const enoughRecords = 48;
const leastCoverage = 0.4;
const inTitles = 0;
const inFacets = 1;

/** Records, the likeliest first, and whether there are more. */
export const candidates = async (index, { joined, parts }, filters, effort) => {
  const [named, whole, narrowing] = await Promise.all([
    recordsNamed(index, joined), setsWith(index, joined, inTitles), chosen(index, filters),
  ]);
  const known = { known: ascending(named), end: Infinity, extend: null };
  let compose = () => index.intersection([union(known, index.intersection(whole)), ...narrowing]);
  if (parts.length > 1 && named.length === 0 && index.intersection(whole).known.length === 0) {
    const sets = await Promise.all(
      parts.map((part) => Promise.all([inTitles, inFacets].map((place) => setsWith(index, part, place)))),
    );
    compose = () => index.intersection([...sets.map((pair) => union(...pair.map(index.intersection))), ...narrowing]);
  }
  return readNow(index, narrowing.length > 0 ? [] : named, compose, effort);
};

export const narrowed = async (index, sets, filters, effort) => {
  const narrowing = await chosen(index, filters);
  return readNow(index, [], () => index.intersection([...sets, ...narrowing]), effort);
};

const chosen = async (index, filters) => {
  const wanted = ["list", ...index.entry.facets.map(({ name }) => name)].map((name) => filters.get(name)).filter(Boolean);
  return (await Promise.all(index.fold(wanted).filter(Boolean).map((value) => setsWith(index, value, inFacets)))).flat();
};

const readNow = async (index, named, compose, effort) => {
  const found = await settled(compose, blocksAtOnce * effort);
  const ordered = [...new Set([...named, ...found.known])];
  const blockOf = (number) => Math.floor(number / index.entry.blockSize);
  const blocks = [...new Set(ordered.map(blockOf))].slice(0, blocksAtOnce * effort);
  const records = ordered.filter((number) => blocks.includes(blockOf(number)));
  return { records, isPartial: records.length < ordered.length || found.extend !== null };
};

const settled = async (compose, wanted) => {
  for (let reads = wanted; ; reads -= 1) {
    const set = compose();
    if (set.known.length >= wanted || !set.extend || reads === 0) return set;
    await set.extend();
  }
};

const recordsNamed = async (index, joined) => {
  const entries = await beginningWith(index, "names", joined);
  return entries.flatMap(([, sets]) => sets.flatMap((gaps) => index.recordSet(gaps).known)).slice(0, 400);
};

const beginningWith = async (index, family, text) => {
  const separators = index.entry[family];
  if (!separators) return [];
  const first = separators.filter((separator) => separator <= text).length;
  const entriesOf = async (file) =>
    Object.entries(await index.file(`${family}-${file}`)).filter(([key]) => key.startsWith(text));
  let entries = await entriesOf(first);
  if (entries.length === 0 && separators[first]?.startsWith(text)) entries = await entriesOf(first + 1);
  return entries.sort(([left], [right]) => left.length - right.length);
};

/** Sets whose common records have a text: by its ends first. */
const setsWith = async (index, text, place) => {
  const keys = index.cover(text);
  const sets = [];
  for (let next = 0; next < Math.min(keys.length, 4); next += 2) {
    const postings = await Promise.all(keys.slice(next, next + 2).map((key) => index.posting("pairs", key)));
    sets.push(...postings.map((posting) => posting[place]));
    if (index.intersection(sets).known.length <= enoughRecords) break;
  }
  return sets;
};

const ascending = (numbers) => [...new Set(numbers)].sort((one, other) => one - other);

const union = (left, right) => {
  const { end, extend } = left.end <= right.end ? left : right;
  return { known: ascending(left.known.concat(right.known)).filter((number) => number < end), end, extend };
};

/** Records with enough of the pairs, rare ones first. */
export const covering = async (index, parts) => {
  const keys = [...new Set(parts.flatMap(index.bigrams))].slice(0, 8);
  const postings = await Promise.all(keys.map((key) => index.posting("pairs", key)));
  const scores = new Map();
  let total = 0;
  for (const sets of postings) {
    const known = new Set(sets.flatMap((set) => set.known));
    const weight = known.size > 0 ? Math.log(1 + index.entry.records / known.size) : 1;
    total += weight;
    for (const number of known) scores.set(number, (scores.get(number) ?? 0) + weight);
  }
  return [...scores]
    .filter(([, score]) => score >= leastCoverage * total)
    .sort(([left, one], [right, other]) => other - one || left - right)
    .slice(0, enoughRecords)
    .map(([number]) => number);
};

export const meanings = async (index, { joined, parts }, tables) => {
  if (joined.length < 2) return [];
  if (!/[a-z]/u.test(joined)) {
    const spellings = spellingsOf(joined, await Promise.all(tables.map((name) => index.table(name))));
    return (await namedBySound(index, spellings, true)).map((text) => ({ kind: "sound", text }));
  }
  const meant = await Promise.all(
    parts.map((part) => (/^[a-z]{2,}$/u.test(part) ? namedBySound(index, [part, blurred(part)], false) : [part])),
  );
  const texts = meant.length === 1 ? meant[0] : [meant.map(([best]) => best ?? "").join(" ")];
  return texts.map((text) => ({ kind: "spelling", text }));
};

const namedBySound = async (index, spellings, isWhole) => {
  const entries = await Promise.all(spellings.map((spelling) => beginningWith(index, "spellings", spelling)));
  const texts = entries.flatMap((some, at) => some.filter(([key]) => !isWhole || key === spellings[at]));
  return [...new Set(texts.flatMap(([, texts]) => texts))];
};

const blurred = (letters) => letters.replace(/ng/gu, "n").replace(/([zcs])h/gu, "$1");

const spellingsOf = (text, tables) => {
  const entries = tables.flatMap((table) => Object.entries(table));
  return [...text].reduce((spellings, character) => {
    const found = entries.filter(([, characters]) => characters.includes(character)).map(([syllable]) => syllable);
    return spellings.flatMap((start) => (found.length > 0 ? found : [character]).map((one) => start + one)).slice(0, 4);
  }, [""]);
};
