# SPDX-License-Identifier: GPL-2.0-or-later
"""What uv and pip write when they fail, and the advice that the user gets; the texts of uv 0.13.9 were recorded."""

import pytest

from mm_stt_forecast.runner.setup_failures import from_installer

NO_NAME = "client error (Connect)\n  cause: dns error\n  cause: failed to lookup address information"
TABLE = [
    (
        "error: Request failed after 3 retries in 11.0s\n  cause: Failed to fetch: `x`\n  cause: " + NO_NAME,
        "network",
        "internet connection",
    ),
    (
        "  cause: Failed to download `https://example.org/python-build-standalone/cpython-3.12`\n  cause: " + NO_NAME,
        "python",
        "a Python of this computer",
    ),
    (
        "cause: tunnel error: failed to create underlying connection\n  cause: Connection refused (os error 111)",
        "proxy",
        "could not be reached",
    ),
    ("error sending request\n  cause: tunnel error: proxy authorization required", "proxy", "sign-in"),
    (
        "ERROR: ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy'))",
        "proxy",
        "sign-in",
    ),
    ("error sending request\n  cause: invalid peer certificate: UnknownIssuer", "certificate", "authority"),
    ("[SSL: CERTIFICATE_VERIFY_FAILED] unable to get local issuer", "certificate", "folder of wheels"),
    ("error: Failed to download `torch`\n  cause: No space left on device (os error 28)", "disk", "disk is full"),
    ("cause: There is not enough space on the disk. (os error 112)", "disk", "Free some space"),
    (
        "error: Failed to download `torch==2.13.0+cpu`\n  cause: Hash mismatch for `torch==2.13.0+cpu`",
        "hash",
        "refused",
    ),
    ("An Application Control policy has blocked this file. (os error 4551)", "blocked", "application control"),
    ("This program is blocked by group policy. (os error 1260)", "blocked", "administrator"),
    ("cause: failed to remove file: being used by another process. (os error 32)", "in use", "forecast has ended"),
    ("error: failed to create directory `x`: Permission denied (os error 13)", "denied", "permissions"),
    ("/usr/bin/python3: No module named pip", "pip", "python3-pip"),
    ("error: No interpreter found for path `/usr/bin/python9`", "python", "another Python"),
    (
        "  x No solution found when resolving dependencies:\n  Because torch==2 has no wheels with a matching platform",
        "wheel",
        "fitting build",
    ),
    ("nonsense\nerror: Something new happened\n  cause: who knows", "installer", "Something new happened"),
    ("", "installer", "ended with status 2."),
]


@pytest.mark.parametrize(("text", "code", "word"), TABLE)
def test_each_failure_of_the_installer_gets_its_advice(text, code, word):
    failure = from_installer(text, status=2)
    assert failure.code == code
    assert word in failure.sentence()
    assert failure.advice.endswith(".")


def test_a_program_that_may_not_start_points_to_application_control():
    assert from_installer("", started=False).code == "blocked"


@pytest.mark.parametrize(("macos", "code", "word"), [(True, "blocked", "code signature"), (False, "memory", "memory")])
def test_an_installer_that_was_killed_is_told_apart(macos, code, word):
    failure = from_installer("Resolved 12 packages", status=9, crashed=True, macos=macos)
    assert (failure.code, word in failure.message, bool(failure.advice)) == (code, True, True)


def test_a_full_disk_explains_a_killed_installer_better():
    assert from_installer("No space left on device", status=9, crashed=True, macos=True).code == "disk"


def test_the_more_telling_cause_wins_over_the_general_one():
    assert from_installer("error sending request: timed out\n407 Proxy Authentication Required").code == "proxy"
