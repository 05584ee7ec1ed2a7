# SPDX-License-Identifier: GPL-2.0-or-later
"""What is stated of single sources, on its way from Processing to the engine."""

import json

from qgis.core import QgsApplication


def test_what_is_stated_of_a_layer_is_applied_before_the_engine_reads(
    provider, engine, context, feedback, make_layer, tmp_path
):
    rows = [(4_500_000.0 + 100 * row, 1_700_000.0, f"p{row}", 1.0, -2.0) for row in range(3)]
    layer = make_layer(["code:string", "D20200103:double", "D20200109:double"], rows, crs="EPSG:3035")
    parameters = {
        "INPUT_LAYERS": [layer.id()],
        "COMPONENT": "east",
        "LOAD": False,
        "STATED": json.dumps({layer.id(): {"unit": "cm", "component": "up", "flip_sign": True}}),
        "OUTPUT_FOLDER": str(tmp_path / "out"),
    }
    context.project().addMapLayer(layer)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("mmstt:forecast")
    _, fine = algorithm.run(parameters, context, feedback)
    assert fine
    cube = engine.cubes["source-1.npz"]
    assert cube.millimetres_NT().tolist() == [[-10, 20]] * 3
    assert cube.component == "up"
    told = {fact.fact: (fact.value, str(fact.why)) for fact in cube.sources[0].recognised}
    assert told["unit"] == ("cm", "you said so")
    assert told["sign"] == ("flipped", "you said so")
    assert not {"unit", "component", "crs", "flip_sign"} & {
        name for name, value in engine.requests[0][1].items() if value
    }
