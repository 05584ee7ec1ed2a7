# SPDX-License-Identifier: GPL-2.0-or-later
"""The unit is told by how series scatter, asked for where that does not tell, and never wrong in silence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmstt_core.cube import from_millimetres
from mmstt_core.errors import InputError
from mmstt_core.reading import read_cube
from mmstt_core.reading.units import MILLIMETRES, judge_unit
from mmstt_core.stated import Stated

SETS = [
    "ustica/EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
    "ustica/EGMS_L3_E45N17_100km_U_2020_2024_1.zip",
    "ustica/EGMS_L3_E45N17_100km_E_2020_2024_1.zip",
    "ingv/bagnoregio.npz",
    "ingv/como.npz",
]
DAYS = np.arange("2020-01-03", "2024-12-01", 12, "datetime64[D]")


def judged(millimetres_NT: np.ndarray, unit: str) -> str:
    """Return the unit that numbers of a table are taken for, or that it is asked for."""
    try:
        return judge_unit(from_millimetres(millimetres_NT / MILLIMETRES[unit]), "table.csv")[0]
    except InputError as error:
        return "asks" if error.asks == ("unit",) else "refuses"


def made(noise_mm: float, velocity_mm_yr: float = 0.0, points: int = 12, seed: int = 1) -> np.ndarray:
    generator = np.random.default_rng(seed)
    years_T = (DAYS - DAYS[0]).astype(float) / 365.25
    return velocity_mm_yr * years_T + generator.normal(0, noise_mm, (points, DAYS.size))


def table(values_NT: np.ndarray, written: str = "%.5f") -> str:
    head = ",".join(["pid", "longitude", "latitude", *(str(day).replace("-", "") for day in DAYS)])
    rows = [
        ",".join([f"p{row}", f"{13.17 + 0.001 * row:.4f}", "38.69", *(written % value for value in series)])
        for row, series in enumerate(values_NT)
    ]
    return "\n".join([head, *rows, ""])


@pytest.mark.parametrize("name", SETS)
def test_no_real_set_is_taken_for_another_unit(name, shared):
    millimetres_NT = read_cube(shared / name).millimetres_NT(np.float64)
    for part in (millimetres_NT, millimetres_NT[:, :8], millimetres_NT[:, -60:]):
        assert judged(part, "mm") == "mm"
        assert judged(part, "m") == "m"
        assert judged(part, "cm") == "asks"
    fast = np.round(millimetres_NT + np.linspace(0, -1500, millimetres_NT.shape[1]), 1)
    assert (judged(fast, "mm"), judged(fast, "m"), judged(fast, "cm")) == ("mm", "m", "asks")


@settings(deadline=None, max_examples=80)
@given(
    st.floats(0.15, 6),
    st.floats(-900, 900),
    st.sampled_from(["mm", "cm", "m"]),
    st.integers(1, 5),
)
def test_series_are_read_in_their_unit_or_asked_about(noise_mm, velocity_mm_yr, unit, seed):
    assert judged(made(noise_mm, velocity_mm_yr, seed=seed), unit) in (unit, "asks")


@settings(deadline=None, max_examples=20)
@given(st.floats(1.2, 4), st.floats(-900, 900))
def test_ordinary_scatter_in_millimetres_or_metres_needs_no_question(noise_mm, velocity_mm_yr):
    assert judged(made(noise_mm, velocity_mm_yr), "mm") == "mm"
    assert judged(made(noise_mm, velocity_mm_yr), "m") == "m"


@pytest.mark.parametrize("written", ["%.5f", "%.6e", "%g"])
def test_the_writing_of_metres_does_not_matter(written, save):
    millimetres_NT = np.round(made(2.5, -300), 2)
    cube = read_cube(save(table(millimetres_NT / 1000, written), "a.csv"))
    np.testing.assert_allclose(cube.millimetres_NT(), millimetres_NT, atol=6e-3)
    assert {fact.fact: fact.value for fact in cube.sources[0].recognised}["unit"] == "m"


def test_one_fast_cell_spoils_no_table_in_metres(save):
    millimetres_NT = np.round(made(2.5, points=400), 1)
    millimetres_NT[7] = np.round(made(2.5, -400, points=1), 1)
    cube = read_cube(save(table(millimetres_NT / 1000, "%.4f"), "a.csv"))
    assert cube.cells == 400
    np.testing.assert_allclose(cube.millimetres_NT(), millimetres_NT, atol=1e-3)
    assert not any("repeat" in line for line in cube.warnings)


@pytest.mark.parametrize("scale", [0.1, 0.01])
def test_what_could_be_centimetres_or_fine_millimetres_is_asked_for(scale, save):
    path = save(table(scale * made(2.0, -40)), "a.csv")
    with pytest.raises(InputError, match="does not say its unit") as caught:
        read_cube(path)
    assert caught.value.asks == ("unit",)
    assert "millimetres, centimetres or metres" in caught.value.hint
    stated = read_cube(path, stated=Stated(unit="cm"))
    np.testing.assert_allclose(stated.millimetres_NT(), 10 * scale * made(2.0, -40), atol=1e-4)


def test_a_stated_unit_that_makes_the_ground_jump_is_taken_with_a_warning(save):
    cube = read_cube(save(table(made(2.0)), "a.csv"), stated=Stated(unit="m"))
    assert np.nanmax(np.abs(cube.millimetres_NT())) > 1000
    assert any("Check the unit" in line for line in cube.warnings)


def test_fast_ground_that_passes_999_keeps_its_samples(save):
    millimetres_NT = np.round(made(0.0, -300), 1)
    millimetres_NT[3, -2] = -999.0
    millimetres_NT[3, -1] = -1010.0
    cube = read_cube(save(table(millimetres_NT, "%.1f"), "a.csv"))
    assert cube.present_NT.all()
