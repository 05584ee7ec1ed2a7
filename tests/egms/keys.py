# SPDX-License-Identifier: GPL-2.0-or-later
"""Keys made by OpenSSL for one run of the tests; none is kept."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from tests.egms.service import Service


def openssl(*arguments: str, given: bytes = b"") -> bytes:
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("there is no openssl")
    return subprocess.run([program, *arguments], input=given, capture_output=True, check=True).stdout


def make_pem(bits: int = 2048) -> str:
    return openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", f"rsa_keygen_bits:{bits}").decode()


def modulus_of(pem: str) -> int:
    told = openssl("rsa", "-noout", "-modulus", given=pem.encode()).decode()
    return int(told.split("=")[1], 16)


def key_text(service: Service, pem: str) -> str:
    """Return the JSON of a service key, as its web page gives it."""
    return json.dumps(
        {
            "client_id": service.client,
            "user_id": service.user,
            "token_uri": service.sign_in,
            "private_key": pem,
            "title": "a key",
            "ip_range": None,
        },
        indent=2,
    )
