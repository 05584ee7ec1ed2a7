# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether stated chances come true: of areas and assets, on Ustica and on a known process."""

# Shapes: N cells, P pairs, S draws

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from benchmarks.experiments.common import table
from mmstt_core.analysis.assets import ANY, DIFFERENCE, MEAN, ROTATION, assess, rules_of
from mmstt_core.analysis.clusters import pairs_within
from mmstt_core.analysis.joint import JointDraws
from mmstt_core.cube import DisplacementCube, to_day
from mmstt_core.options import AssetsRequest
from mmstt_core.results.forecast import QUANTILE_LEVELS, Forecast
from mmstt_core.results.mean_of_cells import GROUND_ROWS

DATES = ("2022-12-31", "2023-04-01", "2023-07-01", "2023-10-01", "2023-12-31")
LEADS = (2, 5, 11)
EDGES = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.0)
GROUPS_OF = (10, 30)
"""Cells of the groups whose mean and worst cell are asked about."""
LIMITS_MM = (2.0, 4.0, 6.0, 10.0)
NORMAL = (-1.95996, -1.64485, -1.28155, -0.67449, 0.0, 0.67449, 1.28155, 1.64485, 1.95996)

Ground = Callable[[str, float], DisplacementCube]


def ground_since_issue(forecast: Forecast, lead: int) -> np.ndarray:
    """Return what the ground did: the mean of the epochs within 30 days of a lead, since the issue date, mm."""
    near_L = np.abs((forecast.later_dates_L - forecast.dates_H[lead]).astype(int)) <= 30
    return np.nanmean(forecast.later_NL[:, near_L], axis=1) - forecast.issue_level_N


def forecasts(ustica: Ground) -> Iterator[Forecast]:
    """Yield forecasts of Ustica at several earlier dates, with what was measured later."""
    from benchmarks.areas import SIGHT, UP, forecast_of

    for file in (UP, SIGHT):
        cube = ustica(file, 100.0)
        for date in DATES:
            yield forecast_of(cube, to_day(date))


def reliability(stated: list[float], came_true: list[bool]) -> list[list[str]]:
    """Return rows: how often what was stated within a range came true."""
    stated_A, true_A = np.array(stated), np.array(came_true, float)
    rows = []
    for low, high in zip(EDGES, EDGES[1:]):
        inside_A = (stated_A >= low) & ((stated_A < high) | (high == 1.0))
        if inside_A.any():
            rows.append(
                [
                    f"{low:g} to {high:g}",
                    f"{int(inside_A.sum())}",
                    f"{stated_A[inside_A].mean():.2f}",
                    f"{true_A[inside_A].mean():.2f}",
                ]
            )
    return rows


def chances(ustica: Ground) -> Iterator[str]:
    """Ask groups of neighbouring cells of Ustica what areas are asked."""
    yield "## Chances of groups of cells on Ustica, against what was then measured\n"
    yield (
        f"{len(DATES)} issue dates, Up and track 22, leads of 3, 6 and 12 months; groups of 10 and 30 neighbouring "
        f"cells; thresholds of {', '.join(f'{limit:g}' for limit in LIMITS_MM)} mm. The correlation is that which each "
        "forecast measured on its own past. Groups of one date share their weather: the counts are of few independent "
        "events.\n"
    )
    rng = np.random.default_rng(5)
    asked: dict[str, tuple[list[float], list[bool]]] = {"mean": ([], []), "worst cell": ([], [])}
    for forecast in forecasts(ustica):
        for count in GROUPS_OF:
            for centre in rng.integers(0, forecast.easting_N.size, 12):
                apart_N = np.hypot(
                    forecast.easting_N - forecast.easting_N[centre], forecast.northing_N - forecast.northing_N[centre]
                )
                part = forecast.only(np.argsort(apart_N, kind="stable")[:count])
                draws = JointDraws(part)
                for lead in LEADS:
                    truth_N = ground_since_issue(part, lead)
                    if not np.isfinite(truth_N).all():
                        continue
                    mean_S = draws.displacement(lead).mean(axis=0)
                    worst_S = np.abs(draws.displacement(lead, shared=False, worst=True)).max(axis=0)
                    for limit in LIMITS_MM:
                        for name, drawn_S, happened in (
                            ("mean", np.abs(mean_S), abs(truth_N.mean())),
                            ("worst cell", worst_S, np.abs(truth_N).max()),
                        ):
                            asked[name][0].append(float(np.mean(drawn_S > limit)))
                            asked[name][1].append(bool(happened > limit))
    for name, (stated, came_true) in asked.items():
        yield f"\nThe {name} passes, up or down:\n"
        yield from table(["stated", "cases", "mean stated", "found"], reliability(stated, came_true))


def differences(ustica: Ground) -> Iterator[str]:
    """Compare the difference between neighbouring cells with its interval."""
    yield "\n## Differences between neighbouring cells of Ustica, against what was then measured\n"
    yield (
        "Neighbours of up to 150 m; relative rotation is this difference over the distance. *Independent*: the same "
        "with errors drawn independently.\n"
    )
    held: dict[tuple[int, str], list[np.ndarray]] = {}
    widths: dict[int, list[float]] = {}
    for forecast in forecasts(ustica):
        one_P, other_P = pairs_within(forecast.easting_N, forecast.northing_N, 150.0)
        draws = JointDraws(forecast)
        order = np.random.default_rng(0).permutation(1000)
        for lead in LEADS:
            drawn_NS = draws.displacement(lead, shared=False)
            truth_N = ground_since_issue(forecast, lead)
            truth_P = truth_N[one_P] - truth_N[other_P]
            known_P = np.isfinite(truth_P)
            for name, against_NS in (("drawn together", drawn_NS), ("independent", drawn_NS[:, order])):
                apart_PS = drawn_NS[one_P] - against_NS[other_P]
                below_P = np.mean(apart_PS < truth_P[:, None], axis=1)
                held.setdefault((lead, name), []).append(below_P[known_P])
                low_P, high_P = np.quantile(apart_PS, (0.05, 0.95), axis=1)
                widths.setdefault((lead, name), []).append(float(np.mean(high_P - low_P)))
    rows = []
    for (lead, name), parts in held.items():
        below_A = np.concatenate(parts)
        shares = [f"{np.mean(np.abs(below_A - 0.5) < level / 2):.3f}" for level in (0.5, 0.8, 0.9)]
        rows.append([f"{lead + 1}", name, f"{below_A.size}", *shares, f"{np.mean(widths[lead, name]):.1f}"])
    head = ["months", "errors", "pairs", "50 % holds", "80 % holds", "90 % holds", "width of 90 %, mm"]
    yield from table(head, rows)


def process() -> Iterator[str]:
    """Draw the ground itself many times from a known process, and compare chances with what comes true."""
    yield "\n## A known process, drawn 2,000 times\n"
    yield (
        "Twelve cells at 100 m, different medians and spreads, errors with a local share of 0.6 over 300 m and 0.4 of "
        "their own, no common share; chances are stated once, and the ground is drawn by other code.\n"
    )
    rng = np.random.default_rng(11)
    forecast, median_N, sigma_N, root_NN = known_process(rng)
    ground_NT = median_N[:, None] + sigma_N[:, None] * (root_NN @ rng.normal(size=(12, 2000)))
    one_P, other_P = pairs_within(forecast.easting_N, forecast.northing_N, 150.0)
    apart_P = np.hypot(
        forecast.easting_N[one_P] - forecast.easting_N[other_P],
        forecast.northing_N[one_P] - forecast.northing_N[other_P],
    )
    rotation_T = np.abs((ground_NT[one_P] - ground_NT[other_P]) / apart_P[:, None]).max(axis=0)
    truth = {
        MEAN: np.abs(ground_NT.mean(axis=0)),
        ANY: np.abs(ground_NT).max(axis=0),
        DIFFERENCE: ground_NT.max(axis=0) - ground_NT.min(axis=0),
        ROTATION: rotation_T,
    }
    wanted = (0.9, 0.7, 0.5, 0.3, 0.1)
    limits = {what: [float(np.quantile(values_T, 1 - chance)) for chance in wanted] for what, values_T in truth.items()}
    one_in = tuple(sorted({round(1000 / limit) for limit in limits[ROTATION]}))
    request = AssetsRequest(
        folder="-",
        layer="-",
        months=1,
        since="issue",
        thresholds_mm=tuple(sorted(limits[MEAN] + limits[ANY])),
        differences_mm=tuple(sorted(limits[DIFFERENCE])),
        limits=one_in,
    )
    asset = assess("-", forecast, np.ones(12, bool), rules_of(request, forecast))
    rows = []
    for one in asset.chances:
        limit = 1000 / one.limit if one.what == ROTATION else one.limit
        if one.what in (DIFFERENCE, ROTATION) or limit in limits[one.what]:
            shown = f"1/{one.limit:g}" if one.what == ROTATION else f"{limit:.1f} mm"
            rows.append([one.what, shown, f"{one.chance:.2f}", f"{np.mean(truth[one.what] > limit):.2f}"])
    yield from table(["what", "limit", "stated chance", "found"], rows)


def known_process(rng: np.random.Generator) -> tuple[Forecast, np.ndarray, np.ndarray, np.ndarray]:
    """Return the forecast of twelve cells that states a process, with its medians, spreads and root of correlation."""
    import datetime

    column, row = np.arange(12) % 4, np.arange(12) // 4
    median_N, sigma_N = rng.normal(0, 6, 12), rng.uniform(2, 5, 12)
    east_N, north_N = 4_500_050.0 + 100 * column, 1_700_050.0 + 100 * row
    apart_NN = np.hypot(east_N[:, None] - east_N, north_N[:, None] - north_N)
    correlation_NN = 0.6 * np.exp(-apart_NN / 300) + 0.4 * np.eye(12)
    law_N1Q = (median_N[:, None] + sigma_N[:, None] * np.array(NORMAL))[:, None].astype(np.float32)
    rows = [{"months": 1.0, "common": 0.0, "range_m": 300.0, "nugget": 0.4}]
    forecast = Forecast(
        easting_N=east_N,
        northing_N=north_N,
        cell_size=100.0,
        component="up",
        issue_date=datetime.date(2023, 12, 31),
        dates_H=np.array(["2024-01-31"], "datetime64[D]"),
        quantile_levels_Q=np.array(QUANTILE_LEVELS),
        displacement_NHQ=law_N1Q,
        ground_NHQ=law_N1Q,
        observed_dates_T=np.datetime64("2023-12-31") - 12 * np.arange(40)[::-1],
        observed_NT=rng.normal(0, 1, (12, 40)).astype(np.float32),
        issue_level_N=np.zeros(12, np.float32),
        velocity_N=np.zeros(12, np.float32),
        velocity_sigma_N=np.ones(12, np.float32),
        exceedance_NH=np.zeros((12, 1), np.float32),
        threshold_mm=10.0,
        support_N=np.ones(12, np.float32),
        calibrated_H=np.ones(1, bool),
        baseline_NH=None,
        record={"backtest": {GROUND_ROWS: rows}},
    )
    return forecast, median_N, sigma_N, np.linalg.cholesky(correlation_NN)
