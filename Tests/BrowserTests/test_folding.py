"""The script folds texts the same way as the build."""

import json

from conftest import ROOT


def test_every_text_is_folded_as_the_build_folds_it(page, site):
    vectors = json.loads((ROOT / "Tests/SearchIndexingTests/folding.json").read_text(encoding="utf-8"))
    page.goto(site + "search.html")
    folded = page.evaluate(
        """async (texts) => {
            const engine = document.querySelector("[data-engine]").dataset.engine;
            const { fold } = await import(new URL(engine, document.baseURI));
            const simpler = new Map(["養养", "發发", "髮发", "豈岂"].map((pair) => [...pair]));
            return [fold(texts, simpler), texts.map((text) => fold([text], simpler)[0])];
        }""",
        [vector["text"] for vector in vectors],
    )
    expected = [vector["folded"] for vector in vectors]
    assert folded == [expected, expected]
