# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands in a tip is a text of the plugin or has been made harmless: Qt takes what looks like HTML for that."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAFE = {"tr", "harmless"}


def tips(tree):
    """Yield what is given as a tip."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", "")
        if name in ("setToolTip", "setStatusTip") and call.args:
            yield call.args[-1]
        elif name == "setItemData" and "ToolTipRole" in ast.unparse(call):
            yield call.args[1]


def of_the_plugin(node, tree):
    """Tell whether a text is one of the plugin: translated, harmless, or a name that is only ever given such."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", getattr(node.func, "attr", "")) in SAFE
    if isinstance(node, ast.Name):
        given = [
            one.value
            for one in ast.walk(tree)
            if isinstance(one, ast.Assign) and any(getattr(target, "id", "") == node.id for target in one.targets)
        ]
        return all(of_the_plugin(one, tree) for one in given)  # else a parameter, whose callers are looked at
    if isinstance(node, ast.IfExp):
        return of_the_plugin(node.body, tree) and of_the_plugin(node.orelse, tree)
    return isinstance(node, ast.Constant)


def test_no_name_of_a_user_stands_in_a_tip_as_it_is():
    found = []
    for path in sorted([*(ROOT / "ui").rglob("*.py"), *(ROOT / "maps").rglob("*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [f"{path.name}: {ast.unparse(tip)[:90]}" for tip in tips(tree) if not of_the_plugin(tip, tree)]
    assert found == []


def test_a_name_in_a_tip_is_noticed():
    tree = ast.parse('item.setToolTip(source.path)\nitem.setToolTip(f"{name}")\nitem.setToolTip(harmless(name))')
    assert [of_the_plugin(tip, tree) for tip in tips(tree)] == [False, False, True]
