# SPDX-License-Identifier: GPL-2.0-or-later
import hashlib
import io
import json
import zipfile

import pytest

from tests.egms.conftest import BOX, BURST, UP
from tests.egms.service import PAGE, Offer


@pytest.fixture
def fetch(qgis_app, service, service_key, tmp_path):
    """Search for a level and download all hits; the function keeps what was said and the stands."""
    from mm_stt_forecast.egms.downloads import Downloads
    from mm_stt_forecast.egms.queries import LEVELS, questions
    from mm_stt_forecast.egms.service_key import read_service_key
    from mm_stt_forecast.egms.session import Session

    def run(levels=("L3-UP",), *, cancelled=lambda: False, after_search=lambda: None):
        session = Session(read_service_key(service_key), tell=run.said.append, unit_s=0.02)
        found = session.search(questions(levels, "2020-2024", BOX))
        after_search()
        session.cancelled = cancelled
        run.stands.clear()
        return Downloads(session, found, tmp_path, step=run.stands.append).run(found.hits)

    run.said, run.stands, run.levels = [], [], tuple(LEVELS)
    return run


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def same(folder, service):
    return all((folder / offer.filename).read_bytes() == offer.content for offer in service.offers)


def made_zip(size=300_000):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.csv", bytes(i * 7 % 251 for i in range(size)))
    return held.getvalue()


def test_files_arrive_whole_and_two_at_once(fetch, service, tmp_path):
    for number in range(4):
        service.offers.append(Offer(f"more_{number}.zip", made_zip(), BOX))
    for _ in service.offers:
        service.mood("download", slow_s=0.03)
    done = fetch(fetch.levels)
    assert [one.problem for one in done] == [None] * 7
    assert same(tmp_path, service) and names(tmp_path) == sorted(offer.filename for offer in service.offers)
    assert service.most_under_way == 2 and 429 not in fetch.said
    last = fetch.stands[-1]
    assert last.have == last.total == sum(len(offer.content) for offer in service.offers)


def test_what_is_there_already_is_not_fetched_again(fetch, service, tmp_path):
    fetch()
    asked = len(service.asked("download"))
    (done,) = fetch()
    assert done.was_there and done.path == tmp_path / UP
    assert len(service.asked("download")) == asked


def test_a_transfer_that_breaks_off_goes_on_where_it_was(fetch, service, tmp_path):
    size = len(service.offers[0].content)
    service.mood("download", cut_after=size // 3)
    service.mood("download", cut_after=size // 3)
    (done,) = fetch()
    assert done.problem is None
    assert (tmp_path / UP).read_bytes() == service.offers[0].content
    starts = [int((one["range"] or "bytes=0-")[6:-1]) for one in service.asked("download")]
    assert len(starts) == 3 and starts[0] == 0 < starts[1] < starts[2] < size


def test_without_parts_a_transfer_begins_anew(fetch, service, tmp_path):
    service.gives_parts = False
    service.mood("download", cut_after=100_000)
    (done,) = fetch()
    assert done.problem is None and (tmp_path / UP).read_bytes() == service.offers[0].content


def test_a_cancelled_download_is_taken_up_by_the_next_run(fetch, service, tmp_path):
    from mmstt_core.errors import Cancelled

    service.offers[0].content = made_zip(3_000_000)
    service.mood("download", slow_s=0.05)
    with pytest.raises(Cancelled):
        fetch(cancelled=lambda: any(stand.have > 500_000 for stand in fetch.stands))
    (part,) = names(tmp_path)
    have = (tmp_path / part).stat().st_size
    assert part == f"{UP}.mmstt.part" and 500_000 < have < 3_000_000
    (done,) = fetch()
    assert done.problem is None and (tmp_path / UP).read_bytes() == service.offers[0].content
    assert service.asked("download")[-1]["range"] == f"bytes={have}-"
    assert names(tmp_path) == [UP]


def test_a_file_that_was_complete_before_it_got_its_name_is_only_checked(fetch, service, tmp_path):
    (tmp_path / f"{UP}.mmstt.part").write_bytes(service.offers[0].content)
    (done,) = fetch()
    assert done.path == tmp_path / UP and service.asked("download") == []


@pytest.mark.parametrize("mended", [True, False])
def test_a_damaged_file_is_fetched_once_more_from_its_first_byte(fetch, service, tmp_path, mended):
    good = service.offers[0].content
    spoiled = bytearray(good)
    for at in range(len(good) // 2, len(good) // 2 + 100):
        spoiled[at] ^= 255
    (tmp_path / f"{UP}.mmstt.part").write_bytes(bytes(spoiled[:-1000]))
    if not mended:
        service.offers[0].content = bytes(spoiled)
    (done,) = fetch()
    if mended:
        assert done.problem is None and (tmp_path / UP).read_bytes() == good
        assert [one["range"] for one in service.asked("download")] == [f"bytes={len(good) - 1000}-", None]
    else:
        assert "arrived damaged twice" in done.problem.sentence() and names(tmp_path) == []


def test_a_part_of_another_file_is_not_put_together_with_this_one(fetch, service, tmp_path):
    (tmp_path / f"{UP}.mmstt.part").write_bytes(service.offers[0].content + b"more")
    (done,) = fetch()
    assert done.problem is None and (tmp_path / UP).read_bytes() == service.offers[0].content


def test_a_size_other_than_told_is_noticed(fetch, service, tmp_path):
    service.offers[0].filesize = len(service.offers[0].content) - 5
    (done,) = fetch()
    assert "another size than was told" in done.problem.sentence() and names(tmp_path) == []


def test_a_size_that_is_not_told_is_no_hindrance(fetch, service, tmp_path):
    service.offers[0].filesize = "unknown"
    service.mood("download", cut_after=100_000)
    (done,) = fetch()
    assert done.problem is None and (tmp_path / UP).read_bytes() == service.offers[0].content


@pytest.mark.parametrize("right", [True, False])
def test_a_hash_is_checked_where_the_service_gives_one(fetch, service, tmp_path, right):
    content = service.offers[0].content
    digest = hashlib.sha256(content if right else b"").hexdigest()
    service.offers[0].more["sha256"] = digest.upper()
    (done,) = fetch()
    assert (done.problem is None) is right
    assert right or "its sha256 is not the one that was told" in done.problem.sentence()


@pytest.mark.parametrize("kind", ["text/html", "application/zip"])
def test_a_page_instead_of_a_file_leads_to_a_new_sign_in_and_a_new_search(fetch, service, tmp_path, kind):
    service.mood("download", body=PAGE, kind=kind)
    (done,) = fetch()
    assert done.problem is None and names(tmp_path) == [UP]
    assert len(service.asked("sign_in")) == 2 and len(service.asked("search")) == 2


def test_a_page_that_comes_again_is_told_and_nothing_is_left(fetch, service, tmp_path):
    for _ in range(2):
        service.mood("download", body=PAGE)
    (done,) = fetch()
    assert "web page instead of data" in done.problem.sentence() and names(tmp_path) == []


def test_an_id_that_has_expired_is_renewed_by_searching_again(fetch, service, tmp_path):
    (done,) = fetch(after_search=service.ids.clear)
    assert done.problem is None and (tmp_path / UP).is_file()
    first, second = service.asked("download")
    assert first["id"] != second["id"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_refused_download_is_asked_for_once_more_with_a_new_id(fetch, service, status):
    service.mood("download", status=status)
    assert fetch()[0].problem is None
    for _ in range(2):
        service.mood("download", status=status)
    (done,) = fetch(["L3-EAST"])
    wanted = "did not accept the sign-in" if status in (401, 403) else "does not have the file"
    assert wanted in done.problem.sentence()


def test_one_file_that_cannot_be_had_keeps_no_other_back(fetch, service, tmp_path):
    service.offers[1].content = b"PK\x03\x04 no zip"
    done = fetch(fetch.levels)
    assert [one.hit.filename for one in done if one.problem is None] == [UP, BURST]
    assert names(tmp_path) == sorted([UP, BURST])


def test_too_many_downloads_wait_and_go_on_one_by_one(fetch, service, tmp_path):
    service.mood("download", status=429, headers={"Retry-After": "1"})
    done = fetch(fetch.levels)
    assert [one.problem for one in done] == [None] * 3 and same(tmp_path, service)
    assert "wants a pause: 1 s" in fetch.said[0]


def test_a_file_that_the_archive_lost_is_given_up_after_some_502(fetch, service):
    def lose():
        service.offers[0].filename = "gone.zip"

    (done,) = fetch(after_search=lose)
    assert "often means that the service has no such file" in done.problem.sentence()
    assert len(service.asked("download")) == 6


def test_another_file_of_the_name_is_neither_taken_nor_touched(fetch, service, tmp_path):
    (tmp_path / UP).write_bytes(b"mine")
    (tmp_path / f"{UP}.part").write_bytes(b"of my browser")
    (done,) = fetch()
    assert "holds another file of the name" in done.problem.sentence()
    assert (tmp_path / UP).read_bytes() == b"mine" and (tmp_path / f"{UP}.part").read_bytes() == b"of my browser"
    assert names(tmp_path) == [UP, f"{UP}.part"]


def test_a_disk_without_room_is_told_before_anything_is_fetched(fetch, service, monkeypatch):
    from mm_stt_forecast.egms import downloads
    from mm_stt_forecast.egms.problems import ServiceError

    monkeypatch.setattr(downloads, "free_bytes", lambda folder: 1_000)
    with pytest.raises(ServiceError, match="free"):
        fetch()
    assert service.asked("download") == []


def test_a_disk_that_fails_on_the_way_is_told(fetch, service, monkeypatch):
    from mm_stt_forecast.egms.partial import Partial

    def full(self, piece):
        self.failure = OSError(28, "No space left on device")
        return False

    monkeypatch.setattr(Partial, "write", full)
    (done,) = fetch()
    assert "No space left on device" in done.problem.sentence()


def test_nothing_secret_reaches_any_file_or_sentence(fetch, service, service_key, tmp_path, caplog):
    service.mood("download", status=401)
    fetch(["L3-UP", "L2B"])
    body = json.loads(service_key)["private_key"].splitlines()[4]
    said = " ".join(fetch.said) + caplog.text
    assert body not in said and "bearer-" not in said
    assert all(b"bearer-" not in path.read_bytes() for path in tmp_path.iterdir())
