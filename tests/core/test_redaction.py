# SPDX-License-Identifier: GPL-2.0-or-later
"""What is taken out of a report before it is posted, and what must stay readable."""

import getpass
import json
import unicodedata
from pathlib import Path

import pytest

from mmstt_core import doctor, redaction

# home folder, user names, text, what remains of it
LINUX = ("/home/rossi", ("rossi",))
MAC = ("/Users/rossi", ("rossi",))
WINDOWS = (r"C:\Users\Rossi", ("Rossi",))
SPACES = (r"C:\Users\Anna Maria Rossi", ("Anna Maria Rossi",))
ACCENTS = (r"C:\Users\José Núñez", ("José Núñez",))
PATHS = [
    (*LINUX, "/home/rossi/.local/share/mm-stt", "~/.local/share/mm-stt"),
    (*LINUX, "'/home/rossi' is a folder", "'~' is a folder"),
    (*LINUX, "/home/rossi2/x and /home/rossi.old/y", "/home/<user>/x and /home/<user>.old/y"),
    (*LINUX, "/home/bianchi and /usr/bin/python3", "/home/<user> and /usr/bin/python3"),
    (*LINUX, "/media/rossi/disk", "/media/<user>/disk"),
    (*LINUX, "/export/home/rossi/x /var/home/rossi/y", "/export/home/<user>/x /var/home/<user>/y"),
    (*LINUX, "file:///home/rossi/a.csv", "file://~/a.csv"),
    (*LINUX, "%2Fhome%2Frossi%2Fx", "~%2Fx"),
    (*LINUX, "user rossi, rossi@laptop, rossi-laptop", "user <user>, <user>@laptop, <user>-laptop"),
    (*LINUX, "crossing grossissimo rossini", "crossing grossissimo rossini"),
    (
        "/home/art",
        ("art",),
        "start /opt/art/x of a part, article 3, art.",
        "start /opt/<user>/x of a part, article 3, <user>.",
    ),
    ("/home/al", ("al",), "al dente, /home/al/x, /srv/al/y", "al dente, ~/x, /srv/<user>/y"),
    ("/root", ("root",), "/root/x, the root of the tree, /usr/root", "~/x, the root of the tree, /usr/root"),
    ("/srv/people/anna", ("anna",), "/srv/people/anna/x /srv/people/annabel/x", "~/x /srv/people/annabel/x"),
    ("/", (), "/usr/lib", "/usr/lib"),
    (*MAC, "/Users/rossi/Library/Application Support/mm-stt", "~/Library/Application Support/mm-stt"),
    (*MAC, "/users/ROSSI/x", "~/x"),
    (*MAC, "/Volumes/Macintosh HD/Users/rossi/x", "/Volumes/Macintosh HD/Users/<user>/x"),
    (*MAC, "/Users/Shared/x", "/Users/Shared/x"),
    (*WINDOWS, r"C:\Users\Rossi\AppData\Local\mm-stt", r"~\AppData\Local\mm-stt"),
    (*WINDOWS, "c:/users/rossi/AppData", "~/AppData"),
    (*WINDOWS, r"C:\\Users\\Rossi\\x", r"~\\x"),
    (*WINDOWS, r"D:\Users\Rossi\x", r"D:\Users\<user>\x"),
    (*WINDOWS, r"\\server\users\rossi\x", r"\\server\users\<user>\x"),
    (*WINDOWS, r"\\server\home$\..\home\verdi\x", r"\\server\home$\..\home\<user>\x"),
    (*WINDOWS, r"\\?\C:\Users\Rossi\x", r"\\?\~\x"),
    (*WINDOWS, "/mnt/c/Users/Rossi/x /c/Users/Rossi/y", "/mnt/c/Users/<user>/x /c/Users/<user>/y"),
    (*WINDOWS, "file:///C:/Users/Rossi/x", "file:///~/x"),
    (*WINDOWS, r"C:\Documents and Settings\Rossi\x", r"C:\Documents and Settings\<user>\x"),
    (*WINDOWS, r"C:\Users\Public\x", r"C:\Users\Public\x"),
    (*WINDOWS, r"COMPANY\rossi may not", r"COMPANY\<user> may not"),
    (*SPACES, r"C:\Users\Anna Maria Rossi\AppData", r"~\AppData"),
    (*SPACES, r"C:\Users\ANNAMA~1\AppData\Local\Temp", r"~\AppData\Local\Temp"),
    (*SPACES, r"\\nas\profile\ANNAMA~1\x", r"\\nas\profile\<user>\x"),
    (*SPACES, "file:///C:/Users/Anna%20Maria%20Rossi/x", "file:///~/x"),
    (*SPACES, r"'C:\Users\Ugo Verdi' and C:\Users\Ugo Verdi\x", r"'C:\Users\<user>' and C:\Users\<user>\x"),
    (*ACCENTS, r"C:\Users\José Núñez\x", r"~\x"),
    (*ACCENTS, unicodedata.normalize("NFD", r"C:\Users\José Núñez\x"), r"~\x"),
    (*ACCENTS, "C:/Users/Jos%C3%A9%20N%C3%BA%C3%B1ez/x", "~/x"),
    (*ACCENTS, r"'C:\\Users\\Jos\xe9 N\xfa\xf1ez\\x'", r"'~\\x'"),
    (*ACCENTS, json.dumps(r"C:\Users\José Núñez\x"), r'"~\\x"'),
    (*ACCENTS, r"C:\Users\JOSN~1\x", r"C:\Users\<user>\x"),
    (*ACCENTS, r"C:\Users\Jos? N??ez\x", r"C:\Users\<user>\x"),
]
SIGN_INS = [
    ("http://user:secret@proxy:8080", "http://proxy:8080"),
    ("http://user@proxy:8080", "http://proxy:8080"),
    ("http://user:sec@ret@proxy:8080/x", "http://proxy:8080/x"),
    ("http://user:sec/ret@proxy:8080/x", "http://proxy:8080/x"),
    ("http://:secret@proxy:8080", "http://proxy:8080"),
    ("http://DOMAIN%5Cuser:secret%40@proxy:8080", "http://proxy:8080"),
    (r"http://DOMAIN\user:secret@proxy:8080", "http://proxy:8080"),
    ("socks5h://user:secret@[::1]:1080,", "socks5h://[::1]:1080,"),
    ("HTTPS_PROXY=user:secret@proxy.example.org:8080", "HTTPS_PROXY=proxy.example.org:8080"),
    ("user:secret@proxy:8080", "proxy:8080"),
    ("https://__token__:secret@host/simple https://user:secret@host/x", "https://host/simple https://host/x"),
    ("Proxy-Authorization: Basic dXNlcjpzZWNyZXQ=", "Proxy-Authorization: <hidden>"),
    ("https://host/x?id=3&token=secret&page=2", "https://host/x?id=3&token=<hidden>&page=2"),
    ("http://proxy:8080/users@example", "http://proxy:8080/users@example"),
    ("https://host/simple/torch/ sha256:abc", "https://host/simple/torch/ sha256:abc"),
    ("torch @ https://host/torch.whl", "torch @ https://host/torch.whl"),
]


@pytest.mark.parametrize(("home", "names", "text", "left"), PATHS)
def test_paths_lose_home_and_user_and_nothing_else(home, names, text, left):
    assert redaction.redact(text, home=home, names=names) == left


@pytest.mark.parametrize(("text", "left"), SIGN_INS)
def test_addresses_lose_user_and_secret_and_nothing_else(text, left):
    assert redaction.redact({"HTTPS_PROXY": text}, home="/home/rossi", names=("rossi",)) == {"HTTPS_PROXY": left}


def test_every_depth_of_a_report_is_cleaned_and_numbers_stay():
    report = {"a": [("/home/rossi/x", 3), {"b": {"c": "rossi"}}], "n": 1.5, "none": None, "yes": True}
    assert redaction.redact(report, home="/home/rossi", names=("rossi",)) == {
        "a": [["~/x", 3], {"b": {"c": "<user>"}}],
        "n": 1.5,
        "none": None,
        "yes": True,
    }


def test_account_and_home_folder_may_bear_different_names():
    names = redaction.own_names(r"C:\Users\anna.r", {"USERNAME": "arossi", "USERPROFILE": "D:\\People\\Anna R\\"})
    assert {"anna.r", "arossi", "Anna R"} <= set(names)


def test_a_computer_without_account_entries_still_redacts_the_home(monkeypatch):
    def unknown():
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert redaction.own_names("/home/rossi", {}) == ("rossi",)


def test_a_long_line_without_a_home_takes_no_time_to_speak_of():
    text = "/a%2Fb" * 20_000
    assert redaction.redact(text, home="/home/rossi", names=("rossi",)) == text


def test_doctors_report_of_this_very_user_holds_no_home_folder(monkeypatch):
    place = Path("/home/rossi")
    monkeypatch.setattr(redaction.Path, "home", lambda: place)
    monkeypatch.setattr(doctor.sys, "executable", "/home/rossi/env/bin/python3")
    monkeypatch.setattr(doctor, "_device", lambda: {"name": "cpu", "reason": "read /home/rossi/x", "probes": []})
    report = doctor.examine()
    assert report["python"]["executable"] == "~/env/bin/python3"
    assert report["device"]["reason"] == "read ~/x" or not report["modules"]["torch"]["version"]
    assert "rossi" not in doctor.as_json(report)
