# SPDX-License-Identifier: GPL-2.0-or-later
"""The Processing provider."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .areas import AreasAlgorithm
from .assets import AssetsAlgorithm
from .backtest import BacktestAlgorithm
from .base import ICON, tr
from .compare import CompareAlgorithm
from .decompose import DecomposeAlgorithm
from .download import DownloadAlgorithm
from .export import ExportAlgorithm
from .forecast import ForecastAlgorithm
from .openforecast import OpenForecastAlgorithm
from .readegms import ReadEgmsAlgorithm
from .report import ReportAlgorithm
from .verify import VerifyAlgorithm
from .watch import WatchAlgorithm

_KINDS = (
    ForecastAlgorithm,
    OpenForecastAlgorithm,
    AreasAlgorithm,
    AssetsAlgorithm,
    ReportAlgorithm,
    BacktestAlgorithm,
    ReadEgmsAlgorithm,
    DownloadAlgorithm,
    DecomposeAlgorithm,
    VerifyAlgorithm,
    CompareAlgorithm,
    WatchAlgorithm,
    ExportAlgorithm,
)


class MmsttProvider(QgsProcessingProvider):
    """Offer the algorithms under the id `mmstt`."""

    def id(self) -> str:
        return "mmstt"

    def name(self) -> str:
        return tr("MM-STT ground motion forecast")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        for kind in _KINDS:
            self.addAlgorithm(kind())
