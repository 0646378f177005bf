"""Operators that change one cell of a row. Each returns the field, its new value and the codes that may report it."""

BLANKS = {
    "nothing": "", "space": " ", "tab": "\t", "ideographic space": "\u3000", "no-break space": "\u00a0",
    "zero-width space": "\u200b", "byte-order mark": "\ufeff", "several": " \u3000\t",
}
PLACEHOLDERS = ["暂无", "无", "略", "/", "-", "待定", "同上", "n/a", "TBD", "详见办事指南", "Ｎ／Ａ"]
REGISTER = ("register.field-changed", "register.moved")


def blank(name):
    def operator(list_, table, row, turn):
        field = list_.required[turn % len(list_.required)]
        return field, BLANKS[name], ("value.missing",) if BLANKS[name] == "" else ("value.blank",)

    return operator


def placeholder(text):
    def operator(list_, table, row, turn):
        field = list_.required[turn % len(list_.required)]
        return field, text, ("value.placeholder",)

    return operator


def unknown_department(list_, table, row, turn):
    if list_.department is None:
        return None
    known = table.value(row, list_.department)
    return list_.department, known[:-2] + known[-1] + known[-2] + "x", ("value.unknown-reference",)


def other_department(list_, table, row, turn):
    if list_.department is None:
        return None
    other = "audit" if table.value(row, list_.department) != "audit" else "finance"
    return list_.department, other, REGISTER


def full_width_code(list_, table, row, turn):
    code = table.value(row, "id")
    return "id", "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in code), ("value.full-width",)


def changed_title(list_, table, row, turn):
    return "title", table.value(row, "title") + "（修订）", REGISTER


def two_numbers(list_, table, row, turn):
    number = int(table.value(row, "number"))
    return "number", f"{number},{number + 1}" if turn % 2 else f"{number}、{number + 1}", ("value.several-values", "value.wrong-type")


def unknown_kind(list_, table, row, turn):
    return list_.kind, "whatever", ("value.not-allowed",)


def wrong_kind(list_, table, row, turn):
    if not list_.kinds:
        return None
    old = table.value(row, list_.kind)
    others = [kind for kind in list_.kinds if kind != old]
    return list_.kind, others[turn % len(others)], REGISTER


def scientific_number(list_, table, row, turn):
    if list_.digits is None:
        return None
    value = table.value(row, list_.digits)
    return list_.digits, f"{int(value[0])}.{value[1:]}E+{len(value) - 1:02}", ("value.scientific-notation",)


def changed_promise(name):
    def operator(list_, table, row, turn):
        if name not in list_.promises or not table.value(row, name):
            return None
        old = table.value(row, name)
        if name == "fee":
            new = "charged" if old == "free" else "free"
        elif old.isdigit():
            new = str(int(old) + 1)
        else:
            new = old + "等"
        return name, new, REGISTER

    return operator


def edge_space(list_, table, row, turn):
    old = table.value(row, "title")
    return "title", old + "\u3000" if turn % 2 else " " + old, ("value.edge-space",)


def double_entity(list_, table, row, turn):
    return "title", table.value(row, "title") + "&amp;lt;", ("value.entity",)


def control_character(list_, table, row, turn):
    old = table.value(row, "title")
    return "title", old[:1] + "\x0b" + old[1:], ("value.control-character",)


def formula(list_, table, row, turn):
    return list_.required[1], "=VLOOKUP(A2,B:C,2,0)", ("value.formula", "value.spreadsheet-error")


def error_page(list_, table, row, turn):
    return list_.required[1], "<!DOCTYPE html><html><head><title>404 Not Found</title>", ("value.error-page",)


def day_from_number(list_, table, row, turn):
    return "number", "2-Jan" if turn % 2 else "1月2日", ("value.spreadsheet-date", "value.wrong-type")


OPERATORS = {
    **{f"blank: {name}": blank(name) for name in BLANKS},
    **{f"placeholder {text}": placeholder(text) for text in PLACEHOLDERS},
    "unknown department": unknown_department,
    "another valid department": other_department,
    "full-width code": full_width_code,
    "changed title": changed_title,
    "two numbers in one row": two_numbers,
    "unknown kind": unknown_kind,
    "wrong kind": wrong_kind,
    "number in scientific form": scientific_number,
    **{f"changed {name}": changed_promise(name)
       for name in ["fee", "promised_days", "basis", "materials", "penalty_range", "time_limit", "response",
                    "frequency", "period", "conditions"]},
    "space at an edge": edge_space,
    "double-encoded entity": double_entity,
    "control character": control_character,
    "formula": formula,
    "error page in a cell": error_page,
    "number turned into a day": day_from_number,
}
