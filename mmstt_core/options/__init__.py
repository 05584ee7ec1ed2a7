# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of every request, declared once; whatever shows one derives from it."""

from .beside import CompareRequest, DecomposeRequest, VerifyRequest, WatchRequest
from .decisions import AreasRequest, AssetsRequest
from .declare import DIFFERENT_VERSIONS, REQUIRED, Option, Request, options_of
from .exchange import ExportRequest
from .region import RegionRequest
from .requests import EvaluationRequest, ForecastRequest, TrainingRequest

REQUESTS: dict[str, type[Request]] = {
    "forecast": ForecastRequest,
    "region": RegionRequest,
    "areas": AreasRequest,
    "assets": AssetsRequest,
    "evaluate": EvaluationRequest,
    "decompose": DecomposeRequest,
    "verify": VerifyRequest,
    "compare": CompareRequest,
    "watch": WatchRequest,
    "export": ExportRequest,
    "train": TrainingRequest,
}
"""What each command of the engine asks for, in the order of the guide."""

__all__ = [
    "DIFFERENT_VERSIONS",
    "REQUESTS",
    "REQUIRED",
    "AreasRequest",
    "AssetsRequest",
    "CompareRequest",
    "DecomposeRequest",
    "EvaluationRequest",
    "ExportRequest",
    "ForecastRequest",
    "Option",
    "RegionRequest",
    "Request",
    "TrainingRequest",
    "VerifyRequest",
    "WatchRequest",
    "options_of",
]
