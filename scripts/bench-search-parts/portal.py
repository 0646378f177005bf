#!/usr/bin/env python3
"""Writes a synthetic portal: scripts/bench-search-parts/portal.py <content of a portal> <records> <folder>

All collections together have that many records. Titles are made from the real portal's, each with its own prefix, so
that they are distinct but as long and as similar as real ones, with the real texts; departments, kinds and places
alternate as in real lists. The same arguments produce the same bytes.
"""

import csv
import pathlib
import shutil
import sys

PREFIXES = (
    "农村 城镇 个人 企业 学校 医院 社区 小区 园区 港口 林区 牧区 库区 山区 景区 新建 改建 临时 长期 跨区 线上 上门 集体 家庭 "
    "老人 儿童 妇女 青年 学生 职工 军属 侨胞 商户 车主 业主 租户 农户 渔民 教师 医师 春季 夏季 秋季 冬季 夜间 节日 年度 季度 "
    "初次 再次 变更 延期 注销 补办 复核 备用 大型 中型 小型 微型 公办 民办 国有 合作 外资 涉外 一级 二级 三级 四级 东片 西片 "
    "南片 北片 中心 沿江 沿河 沿路 老城 新城"
).split()
KINDS = ["permit", "service", "payment", "confirmation", "reward", "inspection", "penalty", "other"]
PLACES = 200
TEXTS = ("conditions", "act", "duties")
PER_DEPARTMENT = 40


def rows_of(content):
    """The text of the first row with each title."""
    found = {}
    for folder in ("public-services", "responsibilities"):
        for file in sorted((content / folder).glob("*.csv")):
            with file.open(encoding="utf-8-sig", newline="") as lines:
                for row in csv.DictReader(lines):
                    found.setdefault(row["title"], "".join(row.get(name) or "" for name in TEXTS).replace(";", "，"))
    return found


def write(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def collection(folder, title, fields):
    folder.mkdir(parents=True)
    lines = [f"title: {title}", f"item: {title}", f"description: {title}", "body: none", "schema:", "  fields:"]
    built_in = ["{name: id, title: 编号}", "{name: title, title: 名称}", "{name: standing, title: 资料性质}"]
    lines += [f"    - {field}" for field in built_in + fields]
    (folder / "collection.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    content, count, folder = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    texts = rows_of(content)
    base = list(texts)
    with (content / "synonyms" / "synonyms.csv").open(encoding="utf-8-sig", newline="") as lines:
        synonyms = [row for row in csv.DictReader(lines) if row["title"] in texts]
    departments = max(1, count // PER_DEPARTMENT)
    items = count - len(synonyms) - departments - PLACES
    names = [("", title) for title in base] + [(prefix, title) for prefix in PREFIXES for title in base]
    # Beyond that, the same names in other places, as townships have namesakes.
    wanted = [names[index % len(names)] for index in range(items)]

    (folder / "site.yaml").write_text(
        "title: 合成门户\ndescription: 用于测量。\nurl: https://example.org/\nlanguage: zh-Hans\n"
        "published: 2026-01-31\npublisher: {name: 合成门户}\nnavigation: [services, powers]\n"
        "synonyms: {collection: synonyms, words: words}\nsearch:\n  facets:\n"
        "    - {name: department, title: 部门, fields: [department]}\n    - {name: kind, title: 类别, fields: [kind]}\n"
        "    - {name: place, title: 地方, fields: [place]}\n  note: [days]\n  texts: [text]\n",
        encoding="utf-8",
    )
    collection(folder / "places", "地方", [])
    write(
        folder / "places" / "places.csv", ["id", "title", "standing"],
        [[f"p{number}", f"第{number}镇", "demonstration"] for number in range(PLACES)],
    )
    collection(folder / "departments", "部门", ["{name: place, title: 地方, reference: places}"])
    write(
        folder / "departments" / "departments.csv", ["id", "title", "place", "standing"],
        [[f"d{n}", f"第{n % PLACES}镇第{n // PLACES}所", f"p{n % PLACES}", "demonstration"] for n in range(departments)],
    )
    labels = ", ".join(f"{{value: {kind}, label: {kind}}}" for kind in KINDS)
    fields = [
        "{name: department, title: 部门, reference: departments}",
        "{name: place, title: 地方, reference: places, lookup: department.place}",
        f"{{name: kind, title: 类别, categories: [{labels}]}}",
        '{name: days, title: 承诺办结时限, type: integer, unit: 天}',
        "{name: text, title: 受理条件}",
    ]
    half = (items + 1) // 2
    for name, title, prefix, part in (
        ("services", "服务", "GG", wanted[:half]), ("powers", "权责", "QZ", wanted[half:]),
    ):
        collection(folder / name, title, fields)
        write(
            folder / name / "rows.csv", ["id", "title", "department", "kind", "days", "text", "standing"],
            [
                [
                    f"{prefix}-{index + 1:07}", start + title, f"d{index // PER_DEPARTMENT % departments}",
                    KINDS[index // 5 % len(KINDS)], 5 + index % 11, texts[title], "demonstration",
                ]
                for index, (start, title) in enumerate(part)
            ],
        )
    collection(folder / "synonyms", "说法", ["{name: words, title: 说法, type: list}"])
    write(
        folder / "synonyms" / "synonyms.csv", ["id", "title", "words", "standing"],
        [[row["id"], row["title"], row["words"], "demonstration"] for row in synonyms],
    )


main()
