# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of the forecast, as the toolbox, the modeler and qgis_process see them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterGeometry,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
)

from ..language import mark
from ..mmstt_core.options import ForecastRequest
from ..mmstt_core.results.arrays import NPZ, RECORD
from ..mmstt_core.results.outputs import OUTPUTS
from ..mmstt_core.results.writer import POINTS
from .base import BaseAlgorithm, tr
from .declared import add_options
from .inputs import add_stated
from .reference import add_reference

FILE_TIP = mark(
    "EGMS files as downloaded (zip or CSV), point series of other sources, or rasters, one per date. Several files "
    "must be of one kind: neighbouring tiles, or bursts of one track. Up and East need separate runs."
)


def add_inputs(algorithm: BaseAlgorithm, files_tip: str = FILE_TIP) -> None:
    """Add the data and the extent."""
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            "INPUT_FILES", tr("EGMS files (zip or CSV)"), Qgis.ProcessingSourceType.File, optional=True
        ),
        files_tip,
    )
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            "INPUT_LAYERS",
            tr("Point layers with date fields"),
            Qgis.ProcessingSourceType.VectorAnyGeometry,
            optional=True,
        ),
        "Layers of points, or of cells as polygons, whose fields are named by dates, such as 20200103 or D20200103; "
        "of a polygon the centroid counts.",
    )
    add_stated(algorithm)
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        "Only what lies inside this box is used; any coordinate system. Without extent and area, all data are.",
    )


def add_area(algorithm: BaseAlgorithm) -> None:
    """Add the polygon, as geometry or as layer."""
    algorithm.add(
        QgsProcessingParameterGeometry(
            "AREA",
            tr("Area polygon (WKT)"),
            optional=True,
            geometryTypes=[Qgis.GeometryType.Polygon],
            allowMultipart=True,
        ),
        "A polygon as text, such as CRS=EPSG:4326;POLYGON((...)). Without a coordinate system, the project's is taken.",
    )
    algorithm.add(
        QgsProcessingParameterVectorLayer(
            "AREA_LAYER", tr("Area polygon layer"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        ),
        "Only what lies inside these polygons is used; inside the selected ones when some are selected.",
    )


FOLDER, OTHER_FOLDER, LOAD, EXTENT = "FOLDER", "OTHER_FOLDER", "LOAD", "EXTENT"
"""Parameters of algorithms that look at a finished forecast, and whether layers are added to the project."""
FOLDER_TIP = mark("The folder that holds forecast.json and forecast.npz, or region.json.")


def add_forecast_folder(
    algorithm: BaseAlgorithm, name: str = FOLDER, title: str = mark("Forecast folder"), tip: str = FOLDER_TIP
) -> None:
    """Add the folder of a finished forecast."""
    kind = Qgis.ProcessingFileParameterBehavior.Folder
    algorithm.add(QgsProcessingParameterFile(name, tr(title), kind), tip)


def add_extent(algorithm: BaseAlgorithm) -> None:
    """Add a box that cuts a part out of a finished forecast."""
    algorithm.add(
        QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
        "Only what lies inside this box is used; any coordinate system. Without an extent, all of it is.",
    )


OF_LAYERS = mark("Add the layers to the project"), mark("With their styles. qgis_process never adds layers.")
"""Title and tip of that switch, where the results are layers of places."""


def add_load(
    algorithm: BaseAlgorithm,
    title: str = mark("Add the maps to the project"),
    tip: str = mark("As one group with styles and dates. qgis_process never adds layers."),
    *,
    advanced: bool = False,
) -> None:
    """Add the switch that adds the results to the project."""
    algorithm.add(QgsProcessingParameterBoolean(LOAD, tr(title), True), tip, advanced=advanced)


def add_output_folder(algorithm: BaseAlgorithm, tip: str) -> None:
    """Add where the results go, and whether they may replace others."""
    algorithm.add(
        QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Output folder")),
        " ".join(
            (
                tr(tip),
                tr(
                    "Without a choice of yours, a new folder is made beside the project or in your documents; it is "
                    "never temporary."
                ),
            )
        ),
    )
    algorithm.add(
        QgsProcessingParameterBoolean("REPLACE", tr("Replace an earlier result in the output folder"), False),
        "Otherwise only the same data, component, area and issue date may be forecast anew into the same folder.",
        advanced=True,
    )


def define_forecast(algorithm: BaseAlgorithm) -> None:
    """Add all parameters and outputs of the forecast."""
    add_inputs(algorithm)
    add_area(algorithm)
    add_options(algorithm, ForecastRequest)
    add_reference(algorithm)
    _add_advanced(algorithm)
    add_output_folder(algorithm, "Rasters, points, forecast.npz and forecast.json go here.")
    add_results(algorithm)


def add_results(algorithm: BaseAlgorithm) -> None:
    """Add the outputs of a finished forecast."""
    for output in OUTPUTS:
        algorithm.addOutput(QgsProcessingOutputRasterLayer(output.name.upper(), tr(output.theme or output.label)))
    algorithm.addOutput(QgsProcessingOutputVectorLayer("POINTS", tr("Points")))
    algorithm.addOutput(QgsProcessingOutputFile("FORECAST_JSON", tr("Record (JSON)")))
    algorithm.addOutput(QgsProcessingOutputString("LABEL", tr("Kind of forecast")))


def files_of_results(files: Iterable[Path]) -> dict[str, str]:
    """Return which of the files are outputs, by the names that `add_results` gives them."""
    names = {**{output.name.upper(): output.file for output in OUTPUTS}, "POINTS": POINTS, "FORECAST_JSON": RECORD}
    written = {path.name: str(path) for path in files}
    mosaics = {output.name.upper(): f"{output.name}.vrt" for output in OUTPUTS}
    names |= {key: name for key, name in mosaics.items() if names[key] not in written}
    return {key: written[name] for key, name in names.items() if name in written}


def _add_advanced(algorithm: BaseAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterRasterLayer("ELEVATION", tr("Elevation (m)"), optional=True),
        "A terrain model; slope is derived from it.",
        advanced=True,
    )
    for name, word in (("GEOLOGY", tr("Geology")), ("SOIL", tr("Soil"))):
        algorithm.add(
            QgsProcessingParameterMapLayer(
                name,
                tr("{} (polygons or class raster)").format(word),
                optional=True,
                types=[Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.Raster],
            ),
            "Classes of the ground; unknown outside the layer.",
            advanced=True,
        )
        algorithm.add(
            QgsProcessingParameterField(
                f"{name}_FIELD", tr("{} class field").format(word), parentLayerParameterName=name, optional=True
            ),
            "The field that holds the class, for polygons.",
            advanced=True,
        )
    add_load(algorithm, advanced=True)


HELP = """
<p>Forecasts ground displacement of the cells or points in your area from their EGMS time series, with a calibrated 90 %
interval of the ground, that is of the mean of 60 days, and tells which have changed their motion.</p>
<h3>What you get</h3>
"""

OTHER_FILES = mark("the same as points and arrays, and the record with the backtest of this area.")

HELP_END = mark("""
<h3>Good to know</h3>
<p>MM-STT runs in QGIS's own Python; adapting it to the area needs PyTorch. Where MM-STT cannot run, a
<i>statistical baseline</i> runs, the spatial Gaussian process, and the result says so.</p>
<p>A forecast extrapolates past motion; it cannot foresee earthquakes, collapses or new works.</p>
<p>Up and East files are forecast in separate runs. Points are averaged into cells; EGMS Ortho keeps its cells.</p>
<p>What is made of EGMS data carries: <i>Generated using European Union's Copernicus Land Monitoring Service
information.</i> Of other data, the rights of their producer apply. A forecast is not an EGMS product.</p>
""")


def what_you_get() -> str:
    """List the files, for the help beside the parameters."""
    rows = [(output.file, tr(output.help)) for output in OUTPUTS]
    rows.append((f"{POINTS}, {NPZ}, {RECORD}", tr(OTHER_FILES)))
    return "<ul>" + "".join(f"<li><b>{name}</b>: {words}</li>" for name, words in rows) + "</ul>"
