// What a query may stand for that is typed by sound, and what is like it.

export const meanings = async (index, { joined, parts }, tables, names) => {
  const isSpelled = /[a-z]/u.test(joined);
  if (!index.entry.tables.includes("readings") || (!isSpelled && joined.length < 2)) return [];
  const readings = readingsOf(await Promise.all(tables.map((name) => index.table(name))));
  if (!isSpelled) return sounding(joined, names, readings).map((text) => ({ kind: "sound", text }));
  const heard = (part) => {
    if (!/^[a-z]+$/u.test(part)) return [part];
    const exact = spelled(part, names, readings, (letters) => letters);
    return exact.length > 0 ? exact : spelled(blurred(part), names, readings, blurred);
  };
  const whole = parts.length > 1 ? heard(joined) : [];
  const meant = whole.length > 0 ? [whole] : parts.map(heard);
  if (meant.some((texts) => texts.length === 0)) return [];
  const texts = meant.length === 1 ? meant[0] : [meant.map(([best]) => best).join(" ")];
  return texts.map((text) => ({ kind: "spelling", text }));
};

/** By character, the syllables that it is read as. */
const readingsOf = (tables) => {
  const readings = new Map();
  for (const [syllable, characters] of tables.flatMap((table) => Object.entries(table))) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
};

/** What many speakers do not tell apart: ng and n at the end, zh and z, ch and c, sh and s at the beginning. */
const blurred = (letters) => letters.replace(/ng/gu, "n").replace(/([zcs])h/gu, "$1");

/** Texts with how well each fits: a text may be found in several places. */
class Meanings {
  #found = new Map();

  add(text, rank) {
    const meaning = this.#found.get(text) ?? { text, rank, count: 0, order: this.#found.size };
    this.#found.set(text, { ...meaning, rank: Math.min(meaning.rank, rank), count: meaning.count + 1 });
  }

  best() {
    return [...this.#found.values()]
      .sort((left, right) => left.rank - right.rank || right.count - left.count || left.order - right.order)
      .map(({ text }) => text);
  }
}

const eachText = (names, take) => {
  for (const name of names) {
    take([...name.folded], name.title, false);
    for (const words of name.words) take([...words.folded], words.text, true);
  }
};

/** What is read as the letters: whole syllables, of which the last may be begun, or a letter for each character. */
const spelled = (letters, names, readings, heard) => {
  if (letters.length < 2) return [];
  const syllables = new Map([...readings].map(([character, all]) => [character, all.map(heard)]));
  const starts = new Set();
  for (const [character, all] of syllables) if (all.some((one) => one[0] === letters[0])) starts.add(character);
  const meanings = new Meanings();
  eachText(names, (characters, original, isWords) => {
    for (let start = 0; start < characters.length; start += 1) {
      if (characters[start] !== letters[0] && !starts.has(characters[start])) continue;
      for (const isInitials of [false, true]) {
        const end = endOf(characters, start, letters, syllables, isInitials);
        const isWhole = start === 0 && end === characters.length;
        if (end < start + (isInitials ? 2 : 1)) continue;
        if (isInitials && !isWhole && (start > 0 || letters.length < 3)) continue;
        // A letter for each character is what initials mostly are; zh, ch and sh may be one as well.
        const isShort = isInitials && end - start < letters.length;
        const rank = (isWhole ? 0 : 4) + (isWords ? 0 : 2) + (isInitials ? 3 : 0) + (isShort ? 1 : 0);
        meanings.add(isWhole ? original : characters.slice(start, end).join(""), rank);
      }
    }
  });
  return meanings.best();
};

/** Where the characters end that are read as all of the letters; -1 where none are. */
const endOf = (characters, start, letters, syllables, isInitials) => {
  const step = (index, position) => {
    if (position === letters.length) return index;
    if (index === characters.length) return -1;
    const rest = letters.slice(position);
    for (const syllable of syllables.get(characters[index]) ?? [characters[index]]) {
      const heads = !isInitials ? [syllable] : /^[zcs]h/u.test(syllable) ? [syllable[0], syllable.slice(0, 2)] : [syllable[0]];
      for (const head of heads) {
        const end = rest.startsWith(head) ? step(index + 1, position + head.length) : -1;
        if (end >= 0) return end;
      }
      if (!isInitials && index > start && syllable.startsWith(rest)) return index + 1;
    }
    return -1;
  };
  return step(start, 0);
};

/** What sounds like the text, character by character; what differs least comes first. */
const sounding = (text, names, readings) => {
  const wanted = [...text];
  const sounds = (character, other) =>
    character === other || readings.get(character)?.some((one) => readings.get(other)?.includes(one));
  const meanings = new Meanings();
  eachText(names, (characters, original, isWords) => {
    for (let start = 0; start + wanted.length <= characters.length; start += 1) {
      const found = characters.slice(start, start + wanted.length);
      if (!found.every((character, index) => sounds(wanted[index], character))) continue;
      const changed = found.filter((character, index) => character !== wanted[index]).length;
      meanings.add(found.join(""), changed * 4 + (characters.length === wanted.length ? 0 : 2) + (isWords ? 0 : 1));
    }
  });
  return meanings.best();
};

/** Names with most of the characters, of which two at least. */
export const nearest = ({ joined }, names) => {
  const wanted = new Set(joined);
  const likeness = ({ folded }) => {
    const own = new Set(folded);
    const common = [...wanted].filter((character) => own.has(character)).length;
    return common < 2 ? 0 : (2 * common) / (wanted.size + own.size);
  };
  return names
    .map((name) => ({ name, score: likeness(name) }))
    .filter(({ score }) => score > 0.2)
    .sort((left, right) => right.score - left.score)
    .slice(0, 5)
    .map(({ name }) => name);
};
