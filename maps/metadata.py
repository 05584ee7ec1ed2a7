# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill a result layer's metadata, so that a map found in five years still says what it is."""

from __future__ import annotations

from qgis.core import QgsBox3d, QgsCoordinateReferenceSystem, QgsDateTimeRange, QgsLayerMetadata, QgsMapLayer

from . import wording

LICENCE = "Copernicus data: free, full and open (Regulation (EU) 1159/2013)"


def coverage_lines(record: dict) -> list[str]:
    """Say per lead what share of past values the 90 % interval held, as measured; empty when nothing was measured."""
    lines = []
    for row in backtest_rows(record):
        if row.get("coverage_90") is not None:
            lines.append(f"{row['months']} months: {100 * row['coverage_90']:.0f} %")
    return lines


def backtest_rows(record: dict) -> list[dict]:
    """Return the backtest of this area per lead: months, rmse, crps, coverage_80, coverage_90, chosen, baselines.

    Missing entries are None.
    """
    table = record.get("backtest") or []
    if isinstance(table, dict):
        table = table.get("leads") or table.get("rows") or table.get("table") or []
    rows = []
    for row in table if isinstance(table, list) else []:
        if isinstance(row, dict):
            rows.append(_backtest_row(row))
    return sorted((row for row in rows if row["months"] is not None), key=lambda row: row["months"])


def _backtest_row(row: dict) -> dict:
    """Read one lead of the backtest."""
    coverage = row.get("coverage") if isinstance(row.get("coverage"), dict) else {}
    return {
        "months": row.get("months", row.get("lead_months")),
        "rmse": row.get("rmse_mm", row.get("rmse")),
        "crps": row.get("crps_mm", row.get("crps")),
        "coverage_80": row.get("coverage_80", coverage.get("80", coverage.get("0.8"))),
        "coverage_90": row.get("coverage_90", coverage.get("90", coverage.get("0.9"))),
        "chosen": row.get("chosen", row.get("model")),
        "baselines": row.get("baselines") if isinstance(row.get("baselines"), dict) else {},
    }


def describe(layer: QgsMapLayer, record: dict, *, title: str, abstract: str,
             time_range: QgsDateTimeRange | None) -> None:
    """Write title, meaning, source, issue date, model, measured coverage, rights and extent into a layer."""
    covered = coverage_lines(record)
    measured = "Measured coverage of the 90 % interval in the backtest of this area: " + (
        "; ".join(covered) if covered else "not measured.")
    weights = (record.get("weights") or {}).get("sha256", "") if isinstance(record.get("weights"), dict) else ""
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setTitle(title)
    metadata.setIdentifier(f"mm-stt {record.get('issue_date', '')} {title}".strip())
    metadata.setAbstract(f"{abstract} {measured}")
    metadata.setRights([str(record.get("attribution", ""))])
    metadata.setLicenses([LICENCE])
    metadata.setKeywords({"gmd:topicCategory": ["geoscientificInformation"],
                          "keywords": ["ground displacement", "forecast", "EGMS", "InSAR"]})
    metadata.setHistory([line for line in (
        "Sources: " + ", ".join(wording.source_names(record)),
        f"Issue date: {record.get('issue_date', '')}",
        f"Model: {wording.model_name(record)}" + (f", weights SHA-256 {weights}" if weights else ""),
        measured) if line])
    metadata.setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    extent = QgsLayerMetadata.Extent()
    box = QgsLayerMetadata.SpatialExtent()
    box.extentCrs = layer.crs()
    box.bounds = QgsBox3d(layer.extent())
    extent.setSpatialExtents([box])
    if time_range is not None:
        extent.setTemporalExtents([time_range])
    metadata.setExtent(extent)
    layer.setMetadata(metadata)
