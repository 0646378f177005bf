// The scripts as they are published, with the indexes that are published beside them: the sites that DAYLIGHT_SITES
// names, which scripts/test builds.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { ids, json, openSite } from "./scripts.mjs";

const sites = process.env.DAYLIGHT_SITES;
const isMissing = (name) => (sites && existsSync(`${sites}/${name}`) ? false : "DAYLIGHT_SITES has no such site");
const site = (name) => pathToFileURL(`${sites}/${name}/`);

test("the English portal", { skip: isMissing("english") }, async () => {
  const search = await openSite(site("english"));
  for (const [query, id] of [["block party", "P-03"], ["bonfires", "P-04"], ["p-1", "P-01"], ["mill", "mill-lane"]]) {
    assert.deepEqual(ids(await search.search(query))[0], [id], query);
  }
});

for (const name of ["portal", "large"]) {
  test(`what residents say finds its item: ${name}`, { skip: isMissing(name) }, async () => {
    const search = await openSite(site(name));
    const { collections, rows } = await json("data/titles.json", site(name));
    const named = rows.filter(([list, , , , words]) => collections[list].id !== "synonyms" && words?.length > 0);
    assert.ok(named.length > 50);
    for (const [, , title, , [word]] of named.filter((_, at) => at % 10 === 0)) {
      const { groups } = await search.search(word);
      const own = groups.slice(0, 3).filter((group) => group.title === title || group.reason.words);
      assert.ok(own.length > 0, `${word}: ${title}`);
    }
  });

  test(`what is typed by sound is understood: ${name}`, { skip: isMissing(name) }, async () => {
    const search = await openSite(site(name));
    const written = (await search.search("低保")).groups.map(({ title }) => title);
    for (const query of ["dibao", "低宝"]) {
      assert.deepEqual((await search.search(query)).groups.map(({ title }) => title), written, query);
    }
    assert.deepEqual((await search.search("qqq www")).meant, null);
  });
}
