# SPDX-License-Identifier: GPL-2.0-or-later
import pytest

from mm_stt_forecast.egms.problems import ServiceError
from mm_stt_forecast.egms.queries import LEVELS, Query, newest, once_each, questions, read_hits, split

QUERY = Query(level="L3-UP", release="2020-2024", box=(13.0, 38.0, 14.0, 39.0))


def test_a_question_has_the_words_of_the_service():
    assert QUERY.body() == {
        "levels": ["L3"],
        "releases": ["2020-2024"],
        "bbox": [[13.0, 38.0], [14.0, 39.0]],
        "productType": "ORTHO-UP",
    }
    assert "productType" not in Query(level="L2A", release="2020-2024", box=QUERY.box).body()
    assert {level[0] for level in LEVELS.values()} == {"L3", "L2B", "L2A"}


@pytest.mark.parametrize(
    ("box", "parts"), [((0, 40, 5, 45), 1), ((0, 40, 5.1, 45), 2), ((0, 40, 12, 47), 6), ((-10, 35, 10, 55), 16)]
)
def test_wide_boxes_are_cut_into_equal_ones_without_gap_or_overlap(box, parts):
    made = split(box)
    assert len(made) == parts
    assert all(east - west <= 5 + 1e-9 and north - south <= 5 + 1e-9 for west, south, east, north in made)
    area = sum((east - west) * (north - south) for west, south, east, north in made)
    assert area == pytest.approx((box[2] - box[0]) * (box[3] - box[1]))
    assert (min(b[0] for b in made), min(b[1] for b in made)) == box[:2]
    assert (max(b[2] for b in made), max(b[3] for b in made)) == pytest.approx(box[2:])


@pytest.mark.parametrize("box", [(0, 0, 0, 1), (1, 0, 0, 1), (0, 0, float("nan"), 1), (0, 0, 200, 1), (0, -91, 1, 0)])
def test_a_box_without_a_place_in_degrees_is_refused(box):
    with pytest.raises(ServiceError, match="no place in degrees"):
        split(box)


def test_a_box_of_half_a_continent_is_refused_with_its_size():
    with pytest.raises(ServiceError, match="70 by 40 degrees"):
        questions(["L3-UP"], "2020-2024", (-30, 30, 40, 70))


@pytest.mark.parametrize(
    ("names", "first"),
    [
        (["2018-2022", "2020-2024", "2019-2023"], "2020-2024"),
        (["2015_2021", "2018_2022"], "2018_2022"),
        (["2015-2025", "2021-2025"], "2021-2025"),
        (["a", "b"], "b"),
    ],
)
def test_the_newest_release_is_that_which_reaches_furthest(names, first):
    assert newest(names) == first


def test_a_name_that_would_leave_the_folder_is_no_hit():
    names = ["../a.zip", "a/b.zip", "C:\\a.zip", ".a.zip", "a.exe", "a.zip\n", "", 7, None, "a" * 300 + ".zip"]
    hits, unusable = read_hits({"hits": [{"filename": name, "filesize": 1} for name in names] + ["x"]}, QUERY)
    assert hits == [] and unusable == len(names) + 1


def test_a_hit_tells_what_a_person_wants_to_know():
    row = {
        "filename": "EGMS_L2b_022_0845_IW2_VV_2020_2024_1.zip",
        "filesize": "123",
        "relativeOrbit": 22,
        "burstCycle": "0845",
        "swath": "IW2",
        "direction": "Descending",
    }
    (hit,), _ = read_hits({"hits": [row]}, QUERY)
    assert (hit.size, hit.orbit, hit.burst, hit.swath, hit.direction) == (123, "22", "0845", "IW2", "descending")
    assert read_hits({"hits": [{"filename": "a.zip", "filesize": True}]}, QUERY)[0][0].size == 0


def test_neighbouring_boxes_that_offer_one_file_list_it_once():
    rows = [{"filename": "b.zip"}, {"filename": "a.zip"}]
    hits = read_hits({"hits": rows}, QUERY)[0] + read_hits({"hits": rows}, QUERY)[0]
    assert [hit.filename for hit in once_each(hits)] == ["a.zip", "b.zip"]
    assert read_hits({"hits": None}, QUERY) == ([], 0)
