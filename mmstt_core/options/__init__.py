# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of a forecast, an evaluation and a training, declared once; whatever shows one derives from it."""

from .declare import DIFFERENT_VERSIONS, REQUIRED, Option, Request, options_of
from .requests import (
    CompareRequest,
    DecomposeRequest,
    EvaluationRequest,
    ForecastRequest,
    TrainingRequest,
    VerifyRequest,
)

__all__ = [
    "DIFFERENT_VERSIONS",
    "REQUIRED",
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
