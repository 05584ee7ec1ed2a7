# SPDX-License-Identifier: GPL-2.0-or-later
"""No way to write a secret passes into what is copied, and nothing else is lost."""

import pytest

from mmstt_core.redaction import redact


@pytest.mark.parametrize(
    "text",
    [
        "http://anna:my S3CRET word@proxy.example.org:3128/",
        "http://anna:it's S3CRET@proxy.example.org/",
        'http://anna:a"S3CRET@proxy.example.org/',
        "http://anna:a<S3CRET@proxy.example.org/",
        "http://anna:12/S3CRET@proxy.example.org/",
        "curl --proxy-user anna:S3CRET https://example.org",
        "curl -U anna:S3CRET https://example.org",
        "password=S3CRET",
        "password = 'my S3CRET word'",
        "db password: my S3CRET",
        '{"password": "my S3CRET", "user": "anna"}',
        '{"api_key":"S3CRET"}',
        '"{\\"token\\": \\"S3CRET\\"}"',
        "https://bucket.example.org/a.zip?X-Amz-Credential=S3CRET&X-Amz-Signature=S3CRET&X-Amz-Date=1",
        "https://x.blob.example.org/a?sv=1&sig=S3CRET%3D&se=2030",
        "https://example.org/a?access_token=S3CRET",
        "Authorization: Basic S3CRET==",
        "Proxy-Authorization: Digest username=anna, response=S3CRET",
        "Cookie: session=S3CRET; other=S3CRET",
        "X-Auth-Token: S3CRET",
    ],
)
def test_no_way_to_write_a_secret_passes(text):
    assert "S3CRET" not in redact(text, home="/home/nobody", names=())


@pytest.mark.parametrize(
    "text", ["http://127.0.0.1:8080/simple", "torch==2.5.1 needs numpy", "key: value", "see https://example.org/simple"]
)
def test_what_holds_no_secret_stays(text):
    assert redact(text, home="/home/nobody", names=()) == text
