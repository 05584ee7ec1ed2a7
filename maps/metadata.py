# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill a result layer's metadata, so that a map found in five years still says what it is."""

from __future__ import annotations

from qgis.core import QgsBox3d, QgsDateTimeRange, QgsLayerMetadata, QgsMapLayer

from ..language import tr
from ..mmstt_core.models import closed_forms
from ..mmstt_core.results.forecast import ATTRIBUTION, EGMS_ATTRIBUTION
from . import wording

LICENCE = "Copernicus data: free, full and open (Regulation (EU) 1159/2013)"


def coverage_lines(record: dict) -> list[str]:
    """Say per lead what share of past values the 90 % interval held, as measured; empty when nothing was measured."""
    name = "ground_90" if of_ground(record) else "coverage_90"
    measured = [row for row in backtest_rows(record) if row[name] is not None]
    return [
        tr("{0} {1}: {2:.0f} %").format(row["months"], wording.month_word(row["months"]), 100 * row[name])
        for row in measured
    ]


def of_ground(record: dict) -> bool:
    """Tell whether intervals of the ground were measured; of older files they are those of single measurements."""
    return any(row["ground_90"] is not None for row in backtest_rows(record))


def intervals_of(record: dict) -> str:
    """Say of what the measured intervals are."""
    return tr(wording.GROUND if of_ground(record) else wording.SINGLE)


def weights_digest(record: dict) -> str:
    """Return the SHA-256 of the weights; empty for a model without."""
    weights = record.get("weights")
    return str(weights.get("sha256", "") if isinstance(weights, dict) else weights or "")


def backtest_rows(record: dict) -> list[dict]:
    """Return the backtest of this area per lead: months, rmse, best_baseline, crps, coverage_80 and _90 of single
    measurements, ground_80 and _90.

    The engine writes one row per lead and model; the rows of the chosen model are kept, and the smallest error of the
    others goes beside them. Missing entries are None.
    """
    table = record.get("backtest")
    rows = table.get("rows") if isinstance(table, dict) else table
    rows = [row for row in rows or [] if isinstance(row, dict) and row.get("months") is not None]
    chosen = record.get("model")
    others = [
        row for row in rows if row.get("model") in set(closed_forms()) - {chosen} and row.get("rmse_mm") is not None
    ]
    result = [
        {
            "months": int(row["months"]),
            "rmse": row.get("rmse_mm"),
            "best_baseline": min(
                (other["rmse_mm"] for other in others if other["months"] == row["months"]), default=None
            ),
            "crps": row.get("crps_mm"),
            "coverage_80": row.get("coverage_80"),
            "coverage_90": row.get("coverage_90"),
            "ground_80": row.get("ground_coverage_80"),
            "ground_90": row.get("ground_coverage_90"),
        }
        for row in rows
        if row.get("model", chosen) == chosen
    ]
    return sorted(result, key=lambda row: row["months"])


def of_egms(record: dict) -> bool:
    """Tell whether all data of a forecast are of EGMS, by the credit that the engine wrote."""
    return str(record.get("attribution", "")) in (ATTRIBUTION, EGMS_ATTRIBUTION)


def describe(
    layer: QgsMapLayer, record: dict, *, title: str, abstract: str, time_range: QgsDateTimeRange | None
) -> None:
    """Write title, meaning, source, issue date, model, measured coverage, rights and extent into a layer."""
    covered = coverage_lines(record)
    measured = tr("Measured coverage of the 90 % interval of {0} in the backtest of this area: {1}").format(
        intervals_of(record), "; ".join(covered) if covered else tr("not measured.")
    )
    weights = wording.harmless(weights_digest(record))
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setTitle(title)
    metadata.setIdentifier(wording.harmless(f"mm-stt {record.get('issue_date', '')} {title}".strip()))
    metadata.setAbstract(f"{abstract} {measured}")
    metadata.setRights([wording.harmless(record.get("attribution", ""))])
    egms = of_egms(record)
    if egms:  # of other data, only the producer can say it
        metadata.setLicenses([LICENCE])
    metadata.setKeywords(
        {
            "gmd:topicCategory": ["geoscientificInformation"],
            "keywords": ["ground displacement", "forecast", *(["EGMS"] if egms else []), "InSAR"],
        }
    )
    metadata.setHistory(
        [
            tr("Sources: ") + ", ".join(wording.source_names(record)),
            tr("Issue date: {0}").format(wording.harmless(record.get("issue_date", ""))),
            tr("Model: {0}").format(wording.model_name(record))
            + (tr(", weights SHA-256 {0}").format(weights) if weights else ""),
            measured,
        ]
    )
    metadata.setCrs(layer.crs())
    extent = QgsLayerMetadata.Extent()
    box = QgsLayerMetadata.SpatialExtent()
    box.extentCrs = layer.crs()
    box.bounds = QgsBox3d(layer.extent())
    extent.setSpatialExtents([box])
    if time_range is not None:
        extent.setTemporalExtents([time_range])
    metadata.setExtent(extent)
    layer.setMetadata(metadata)
