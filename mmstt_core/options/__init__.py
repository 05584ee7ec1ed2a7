# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of every request, declared once; whatever shows one derives from it."""

from .decisions import AreasRequest
from .declare import DIFFERENT_VERSIONS, REQUIRED, Option, Request, options_of
from .requests import DecomposeRequest, EvaluationRequest, ForecastRequest, TrainingRequest

__all__ = [
    "DIFFERENT_VERSIONS",
    "REQUIRED",
    "AreasRequest",
    "DecomposeRequest",
    "EvaluationRequest",
    "ForecastRequest",
    "Option",
    "Request",
    "TrainingRequest",
    "options_of",
]
