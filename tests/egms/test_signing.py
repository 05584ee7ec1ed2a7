# SPDX-License-Identifier: GPL-2.0-or-later
import contextlib
import importlib.util

import pytest

from mm_stt_forecast.egms.service_key import compact, read_service_key
from mm_stt_forecast.egms.signing import read_pem, sign, web_token
from tests.egms.keys import make_pem, openssl

TEXTS = (b"", b"a", "gr\u00fc\u00dfe".encode(), bytes(range(256)) * 40)


@pytest.mark.parametrize("bits", [1024, 2048, 2056, 3072])
def test_a_signature_is_that_of_openssl_byte_by_byte(bits, tmp_path):
    pem = make_pem(bits)
    (tmp_path / "key.pem").write_text(pem)
    for text in TEXTS:
        wanted = openssl("dgst", "-sha256", "-sign", str(tmp_path / "key.pem"), given=text)
        assert sign(read_pem(pem), text) == wanted


def test_a_key_reads_the_same_from_both_of_its_formats(pem):
    older = openssl("rsa", "-traditional", given=pem.encode()).decode()
    assert "BEGIN RSA PRIVATE KEY" in older and "BEGIN PRIVATE KEY" in pem
    assert read_pem(older) == read_pem(pem)
    assert read_pem(older.replace("\n", "\r\n")) == read_pem(pem)


@pytest.mark.skipif(importlib.util.find_spec("jwt") is None, reason="PyJWT is not there")
def test_a_token_is_that_of_the_library_of_the_official_notebook(pem):
    import jwt

    claims = {"iss": "a", "sub": "b", "aud": "c", "iat": 1_790_000_000, "exp": 1_790_003_600}
    public = openssl("pkey", "-pubout", given=pem.encode())
    made = web_token(read_pem(pem), claims)
    assert jwt.decode(made, public, algorithms=["RS256"], audience="c", options={"verify_exp": False}) == claims
    theirs = jwt.encode(claims, pem, algorithm="RS256")
    assert made.split(".")[1:2] == theirs.split(".")[1:2]


def test_keys_of_other_kinds_and_damaged_ones_are_refused(pem):
    curve = openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256").decode()
    locked = openssl("pkey", "-aes128", "-passout", "pass:x", given=pem.encode()).decode()
    lines = pem.splitlines()
    damaged = "\n".join([*lines[:5], *lines[6:]])
    for text in ("", "no key", curve, locked, damaged, pem.replace("A", "!", 1), lines[0] + "\nAAAA\n" + lines[-1]):
        with pytest.raises(ValueError, match="private key"):
            read_pem(text)


def test_a_key_whose_parts_do_not_belong_together_signs_nothing(pem):
    key = read_pem(pem)
    wrong = type(key)(modulus=key.modulus, exponent=key.exponent, own=key.own - 2)
    with pytest.raises(ValueError, match="damaged"):
        sign(wrong, b"a")


def test_random_octets_never_do_more_than_be_refused(pem):
    import base64
    import random

    made = random.Random(7)
    der = base64.b64decode("".join(pem.splitlines()[1:-1]))
    for _ in range(3000):
        octets = bytearray(der[: made.randrange(1, len(der))] if made.random() < 0.5 else der)
        for _ in range(made.randrange(1, 4)):
            octets[made.randrange(min(len(octets), 60))] = made.randrange(256)
        text = f"-----BEGIN PRIVATE KEY-----\n{base64.b64encode(octets).decode()}\n-----END PRIVATE KEY-----"
        with contextlib.suppress(ValueError):  # and nothing else
            read_pem(text)


def test_nothing_private_is_ever_shown(service_key, pem):
    key = read_service_key(service_key)
    shown = repr(key) + str(key) + repr([key]) + repr(key.rsa)
    assert str(key.rsa.own) not in shown and pem.splitlines()[3] not in shown


def test_a_key_survives_being_put_on_one_line(service_key):
    assert "\n" not in compact(service_key)
    assert read_service_key(compact(service_key)) == read_service_key(service_key)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda held: "{", "not the JSON text"),
        (lambda held: "[]", "not the JSON text"),
        (lambda held: "[" * 50_000, "not the JSON text"),
        (lambda held: held.replace("client_id", "client"), "It lacks client_id"),
        (lambda held: held.replace("http://127.0.0.1", "http://example.org"), "does not begin with https"),
        (lambda held: held.replace("http://127.0.0.1", "ftp://127.0.0.1"), "does not begin with https"),
        (lambda held: held.replace("PRIVATE", "PUBLIC"), "private key cannot be read"),
    ],
)
def test_what_is_no_service_key_is_told_without_quoting_it(service_key, change, said):
    from mm_stt_forecast.egms.problems import ServiceError

    with pytest.raises(ServiceError) as caught:
        read_service_key(change(service_key))
    assert said in caught.value.sentence() and "MII" not in caught.value.sentence()
