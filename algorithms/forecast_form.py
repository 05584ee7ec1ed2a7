# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of the forecast, as the toolbox, the modeler and qgis_process see them."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingOutputFile,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterGeometry,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
)

from ..language import mark
from ..mmstt_core.models import offered
from ..mmstt_core.options.requests import DEVICES, LONGEST_HORIZON_MONTHS
from .base import BaseAlgorithm, tr

RASTERS = ("displacement", "lower", "upper", "uncertainty", "velocity", "exceedance", "support")
EARLIEST_YEAR = 1992
"""ERS-1; no civil InSAR series is older."""

FILE_TIP = mark(
    "EGMS files as downloaded (zip or CSV), or point series of other sources. Several files must be of one "
    "kind: neighbouring tiles, or bursts of one track. Up and East need separate runs."
)


def add_inputs(algorithm: BaseAlgorithm) -> None:
    """Add the data and the area."""
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            "INPUT_FILES", tr("EGMS files (zip or CSV)"), Qgis.ProcessingSourceType.File, optional=True
        ),
        FILE_TIP,
    )
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            "INPUT_LAYERS", tr("Point layers with date fields"), Qgis.ProcessingSourceType.VectorPoint, optional=True
        ),
        "Point layers of the project whose fields are named by dates, such as 20200103 or D20200103; values in mm "
        "or m.",
    )
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        "Only cells inside this box are used; any coordinate system. Without extent and area, all cells are.",
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
        "A polygon as text, such as POLYGON((...)) [EPSG:4326]. Without a coordinate system, the project's is taken.",
    )
    algorithm.add(
        QgsProcessingParameterVectorLayer(
            "AREA_LAYER", tr("Area polygon layer"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        ),
        "Only cells inside these polygons are used; inside the selected ones when some are selected.",
    )


def add_engine(algorithm: BaseAlgorithm) -> None:
    """Add what chooses the device and the weights."""
    algorithm.add(
        QgsProcessingParameterEnum("DEVICE", tr("Device"), list(DEVICES), defaultValue="auto", usesStaticStrings=True),
        "Where the network runs. auto takes a graphics card only when it gives the same numbers as the CPU.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile("WEIGHTS", tr("Weights file"), extension="safetensors", optional=True),
        "Weights of your own training; empty takes the ones that come with the plugin.",
        advanced=True,
    )


def define_forecast(algorithm: BaseAlgorithm) -> None:
    """Add all parameters and outputs of the forecast."""
    whole, real = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
    add_inputs(algorithm)
    add_area(algorithm)
    algorithm.add(
        QgsProcessingParameterDateTime(
            "ISSUE_DATE", tr("Issue date"), Qgis.ProcessingDateTimeParameterDataType.Date, optional=True
        ),
        "Only acquisitions up to this day are used. Empty takes the last one; an earlier day shows what would have "
        "been said then.",
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "HORIZON", tr("Horizon (months)"), whole, 24, minValue=1, maxValue=LONGEST_HORIZON_MONTHS
        ),
        "The longest lead after the issue date. Leads that the backtest of this area could not measure are marked.",
    )
    algorithm.add(
        QgsProcessingParameterNumber("THRESHOLD", tr("Threshold (mm)"), real, 10.0, minValue=0.1, maxValue=10_000),
        "The exceedance map shows the probability that |displacement since the issue date| passes this.",
        decimals=1,
    )
    _add_advanced(algorithm, whole, real)
    algorithm.add(
        QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", tr("Output folder")),
        "Rasters, points, forecast.npz and forecast.json go here; an earlier forecast in it is replaced.",
    )
    for name in RASTERS:
        algorithm.addOutput(QgsProcessingOutputRasterLayer(name.upper(), tr(name.capitalize())))
    algorithm.addOutput(QgsProcessingOutputVectorLayer("POINTS", tr("Points")))
    algorithm.addOutput(QgsProcessingOutputFile("FORECAST_JSON", tr("Record (JSON)")))
    algorithm.addOutput(QgsProcessingOutputString("LABEL", tr("Kind of forecast")))


def _add_advanced(
    algorithm: BaseAlgorithm, whole: Qgis.ProcessingNumberParameterType, real: Qgis.ProcessingNumberParameterType
) -> None:
    algorithm.add(
        QgsProcessingParameterEnum("MODEL", tr("Model"), list(offered()), defaultValue="mmstt", usesStaticStrings=True),
        "mmstt mixes networks with closed forms; the others are closed forms alone, which need no PyTorch.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("CELL_SIZE", tr("Cell size (m)"), real, 100.0, minValue=10, maxValue=10_000),
        "Points are averaged into cells of this edge; EGMS Ortho keeps its own 100 m.",
        advanced=True,
        decimals=0,
    )
    add_engine(algorithm)
    algorithm.add(
        QgsProcessingParameterBoolean("ADAPT", tr("Adapt the network to this area"), False),
        "A short training on the past of this area before the forecast; takes longer.",
        advanced=True,
    )
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
    algorithm.add(
        QgsProcessingParameterBoolean("LOAD", tr("Add the maps to the project"), True),
        "As one group with styles and dates. qgis_process never adds layers.",
        advanced=True,
    )


HELP = """
<p>Forecasts ground displacement of the cells in your area from their EGMS time series, with a calibrated 90 %
interval.</p>
<h3>What you get</h3>
<ul>
<li><b>displacement.tif</b>: median displacement since the issue date, mm, one band per date. Negative is subsidence for
Up, motion to the west for East, away from the satellite for line of sight.</li>
<li><b>lower.tif, upper.tif, uncertainty.tif</b>: the 90 % interval and its half width, mm.</li>
<li><b>velocity.tif</b>: forecast change over the first year and its standard deviation, mm/yr.</li>
<li><b>exceedance.tif</b>: probability that |displacement| passes the threshold.</li>
<li><b>support.tif</b>: how well the input supports each cell.</li>
<li><b>points.gpkg, forecast.npz, forecast.json</b>: the same as points and arrays, and the record with the backtest
of this area.</li>
</ul>
<h3>Good to know</h3>
<p>The model mmstt needs PyTorch in a Python of its own. Where there is none, a <i>statistical baseline</i> runs and the
result says so. A forecast extrapolates past motion; it cannot foresee earthquakes, collapses or new works.</p>
<p>Up and East files are forecast in separate runs. Points are averaged into cells; EGMS Ortho keeps its cells.</p>
<p><i>Generated using European Union's Copernicus Land Monitoring Service information. A forecast is not an EGMS
product.</i></p>
"""
