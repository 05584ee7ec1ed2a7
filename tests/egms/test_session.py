# SPDX-License-Identifier: GPL-2.0-or-later
import json
import time

import pytest

from tests.egms.conftest import BOX, BURST, EAST, UP
from tests.egms.service import PAGE

REFUSED = json.dumps({"status": False}).encode()


@pytest.fixture
def session(qgis_app, service, service_key):
    from mm_stt_forecast.egms.service_key import read_service_key
    from mm_stt_forecast.egms.session import Session

    said = []
    made = Session(read_service_key(service_key), tell=said.append, unit_s=0.02)
    made.said = said
    return made


def search(session, level="L3-UP", release="2020-2024", box=BOX):
    from mm_stt_forecast.egms.queries import questions

    return session.search(questions([level], release, box))


def refusal(work, *arguments):
    from mm_stt_forecast.egms.problems import ServiceError

    with pytest.raises(ServiceError) as caught:
        work(*arguments)
    return caught.value.sentence()


def test_releases_are_read_and_the_newest_comes_first(session, service):
    assert session.releases() == ["2020-2024", "2019-2023", "2018-2022"]
    assert len(service.asked("sign_in")) == 1


def test_one_sign_in_serves_many_questions(session, service):
    session.releases()
    assert [hit.filename for hit in search(session).hits] == [UP]
    assert [hit.filename for hit in search(session, "L3-EAST").hits] == [EAST]
    (hit,) = search(session, "L2B").hits
    assert (hit.filename, hit.orbit, hit.direction, hit.burst) == (BURST, "22", "descending", "0845")
    assert len(service.asked("sign_in")) == 1


def test_a_wide_area_is_asked_for_in_parts(session, service):
    found = search(session, box=(8.0, 36.0, 18.0, 42.0))
    assert [hit.filename for hit in found.hits] == [UP]
    assert len(service.asked("search")) == 4


def test_the_sea_has_no_data_and_that_is_no_failure(session):
    assert search(session, box=(11.0, 38.9, 11.2, 39.1)).hits == ()


def test_an_answer_200_that_nobody_is_signed_in_is_mended_by_signing_in(session, service):
    session.releases()
    service.bearers.clear()
    assert [hit.filename for hit in search(session).hits] == [UP]
    assert len(service.asked("sign_in")) == 2


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("challenge", ["", 'Bearer realm="egms"'])
def test_a_refused_sign_in_is_renewed_once(session, service, status, challenge):
    service.mood("search", status=status, headers={"WWW-Authenticate": challenge} if challenge else {})
    assert [hit.filename for hit in search(session).hits] == [UP]
    assert len(service.asked("sign_in")) == 2


@pytest.mark.parametrize("mood", [{"status": 401}, {"status": 200, "body": REFUSED, "kind": "application/json"}])
def test_a_sign_in_that_stays_refused_is_told_with_what_to_do(session, service, mood):
    for _ in range(2):
        service.mood("search", **mood)
    assert "also not after signing in again" in refusal(search, session)


def test_a_message_of_the_service_is_passed_on(session, service):
    body = json.dumps({"status": False, "message": "Terms not\naccepted"}).encode()
    for _ in range(2):
        service.mood("search", body=body, kind="application/json")
    assert "Terms not accepted" in refusal(search, session)


def test_a_web_page_instead_of_data_is_told(session, service):
    for _ in range(2):
        service.mood("releases", body=PAGE)
    assert "web page instead of data" in refusal(session.releases)
    assert session.releases()[0] == "2020-2024"


def test_too_many_questions_wait_as_long_as_told(session, service):
    service.mood("search", status=429, headers={"Retry-After": "1"})
    began = time.monotonic()
    assert search(session).hits
    assert time.monotonic() - began >= 1.0
    assert session.said == ["The service was asked too often and wants a pause: 1 s."]


def test_a_time_to_wait_may_be_a_date_by_the_clock_of_the_service():
    from mm_stt_forecast.egms.session import _retry_after

    date = "Fri, 27 Nov 2026 10:00:00 GMT"
    assert _retry_after("Fri, 27 Nov 2026 10:00:30 GMT", date) == 30.0
    assert _retry_after("Fri, 27 Nov 2026 09:00:30 GMT", date) == 0.0
    assert _retry_after("soon", date) is None and _retry_after("", "") is None


def test_a_gateway_that_recovers_is_waited_for_longer_each_time(session, service):
    for _ in range(3):
        service.mood("search", status=502)
    assert search(session).hits
    assert len(service.asked("search")) == 4 and len(session.said) == 3


@pytest.mark.parametrize(("status", "said"), [(429, "asked too often (429)"), (502, "not working at the moment (502)")])
def test_a_service_that_stays_busy_is_given_up(session, service, status, said):
    for _ in range(10):
        service.mood("search", status=status)
    assert said in refusal(search, session)
    assert len(service.asked("search")) == 6


def test_an_assertion_that_is_refused_is_told(session, service, pem):
    service.client = "another"
    assert "was refused (500)" in refusal(session.releases)


def test_a_wrong_clock_is_named_as_the_cause(session, service, monkeypatch):
    from mm_stt_forecast.egms import session as module

    class Ahead:
        monotonic = staticmethod(time.monotonic)

        @staticmethod
        def time():
            return time.time() + 7200

    monkeypatch.setattr(module, "time", Ahead)
    assert "clock of this computer is wrong by 120 minutes" in refusal(session.releases)


def test_a_service_that_is_not_there_is_told(session, service):
    service.close()
    assert "cannot be reached" in refusal(session.releases)


def test_another_archive_is_only_one_on_this_computer(monkeypatch):
    from mm_stt_forecast.egms import session as module

    for address in ("https://example.org/archive", "http://127.0.0.1.example.org", "nonsense", ""):
        monkeypatch.setenv(module.ELSEWHERE, address)
        assert module.archive() == module.ARCHIVE
    monkeypatch.setenv(module.ELSEWHERE, "http://127.0.0.1:8000/archive/")
    assert module.archive() == "http://127.0.0.1:8000/archive"


def test_a_user_who_does_not_want_to_wait_is_obeyed(session, service):
    from mmstt_core.errors import Cancelled

    service.mood("search", status=429, headers={"Retry-After": "300"})
    session.cancelled = lambda: len(session.said) > 0
    with pytest.raises(Cancelled):
        search(session)


def test_the_sign_in_stays_behind_when_a_download_is_sent_to_another_host(session, service, pem):
    from mm_stt_forecast.egms.http import Asked, ask
    from tests.egms.keys import modulus_of
    from tests.egms.service import Service

    other = Service(modulus_of(pem), 65537)
    try:
        for address in (other.archive, service.archive):
            service.mood("levels", status=302, headers={"Location": f"{address}/releases"})
        headers = session.headers()
        gone = ask(Asked(address=f"{service.archive}/levels", headers=headers), lambda: False)
        stayed = ask(Asked(address=f"{service.archive}/levels", headers=headers), lambda: False)
    finally:
        other.close()
    assert json.loads(gone.body) == {"status": False}
    assert json.loads(stayed.body) == service.releases
