# SPDX-License-Identifier: GPL-2.0-or-later
"""A finished forecast for other programs, as an algorithm."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFolderDestination,
    QgsVectorLayer,
)

from ..language import mark
from ..mmstt_core.exchange import formats
from ..mmstt_core.exchange.command import lines_of, run_export
from ..mmstt_core.options import ExportRequest
from .analysis import AnalysisAlgorithm
from .base import FeedbackProgress, told, tr

SHOWN = {formats.MEASURED: mark("Measured"), formats.AHEAD: mark("Measured and forecast")}


class ExportAlgorithm(AnalysisAlgorithm):
    """Write the files of other programs."""

    NAME = "export"
    TITLE = "Export a forecast"
    TAGS = ("export", "csv", "netcdf", "insar explorer", "ps time series viewer", "geotiff", "exchange")
    GUIDE = "exchange.md"
    SHORT = "Write a finished forecast for other programs: table, netCDF, layers of InSAR viewers, one grid per date."
    HELP = """
<p>Takes the folder of a finished forecast and writes what you choose into its subfolder <i>export</i>, or
elsewhere:</p>
<p><b>csv</b>: series.csv, a row for each cell or point with its place in metres and degrees, velocity, what was
measured (YYYYMMDD), and for each date ahead the median and the ends of the 90 % interval.</p>
<p><b>netcdf</b>: cube.nc, by the CF conventions. <b>insar-explorer</b>: a GeoPackage with layers of fields DYYYYMMDD,
which InSAR Explorer opens. <b>ps-time-series</b>: the same as shapefiles, which PS Time Series Viewer needs.
<b>grids</b>: one GeoTIFF per date, in two folders.</p>
<p>All values are mm on the level of the measured series. Subtract issue_level to count from the issue date, as maps do.
The interval is that of the ground (mean of 60 days); single measurements scatter more.</p>
"""
    REQUEST = ExportRequest
    OF_EXTENT = True

    def __init__(self) -> None:
        super().__init__()
        self._out = ""

    def add_inputs(self) -> None:
        """Ask where the files go."""
        self.add(
            QgsProcessingParameterFolderDestination("EXPORT_FOLDER", tr("Folder for the files"), None, True, False),
            "Empty for the folder export inside that of the forecast.",
        )

    def more_fields(self, parameters: dict, context: QgsProcessingContext) -> dict:
        """Return where the files go."""
        given = self.parameterAsString(parameters, "EXPORT_FOLDER", context) if parameters.get("EXPORT_FOLDER") else ""
        return {"out": given or None}

    def add_outputs(self) -> None:
        """Add the files."""
        self.addOutput(QgsProcessingOutputFolder("EXPORT", tr("Folder of the files")))
        self.addOutput(QgsProcessingOutputFile("CSV", tr("Table of all points")))
        self.addOutput(QgsProcessingOutputFile("NETCDF", tr("Cube")))
        self.addOutput(QgsProcessingOutputVectorLayer("LAYER", tr("Measured and forecast")))

    def analyse(self, request: ExportRequest, progress: FeedbackProgress, feedback: QgsProcessingFeedback) -> dict:
        """Write the files."""
        paths, record = run_export(request, progress)
        for line in lines_of(record):
            feedback.pushInfo(told(line))
        self._out = str(paths[0].parent)
        written = {path.name: str(path) for path in paths}
        found = {"EXPORT": self._out, "CSV": written.get(formats.TABLE), "NETCDF": written.get(formats.CUBE)}
        if formats.LAYERS in written:
            found["LAYER"] = f"{written[formats.LAYERS]}|layername={formats.AHEAD}"
        return {name: value for name, value in found.items() if value}

    def show(self, folder: Path, context: QgsProcessingContext) -> None:
        """Add the layers that InSAR Explorer opens."""
        path = Path(self._out) / formats.LAYERS
        for name, title in SHOWN.items() if path.is_file() else ():
            layer = QgsVectorLayer(f"{path}|layername={name}", tr(title), "ogr")
            if layer.isValid():
                context.project().addMapLayer(layer)
