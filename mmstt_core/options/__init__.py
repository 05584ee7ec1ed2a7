# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of every request, declared once; whatever shows one derives from it."""

from .beside import CompareRequest, DecomposeRequest, VerifyRequest
from .decisions import AreasRequest, AssetsRequest
from .declare import DIFFERENT_VERSIONS, REQUIRED, Option, Request, options_of
from .requests import EvaluationRequest, ForecastRequest, TrainingRequest

__all__ = [
    "DIFFERENT_VERSIONS",
    "REQUIRED",
    "AreasRequest",
    "AssetsRequest",
    "CompareRequest",
    "DecomposeRequest",
    "EvaluationRequest",
    "ForecastRequest",
    "Option",
    "Request",
    "TrainingRequest",
    "VerifyRequest",
    "options_of",
]
