# SPDX-License-Identifier: GPL-2.0-or-later
"""Points as points: names that join back, neighbours that inform, and what other commands make of them."""

import dataclasses
import datetime

import numpy as np
import pytest

from mmstt_core.cube import to_date
from mmstt_core.errors import InputError
from mmstt_core.forecast import run_forecast
from mmstt_core.models.gaussian_process import GaussianProcess
from mmstt_core.models.spatial_process import SpatialProcess
from mmstt_core.network.batch import Batch
from mmstt_core.network.config import NetworkConfig
from mmstt_core.network.inputs import cell_inputs, window_inputs
from mmstt_core.network.layout import shapes
from mmstt_core.network.numpy_pass import NumpyNetwork
from mmstt_core.options import CompareRequest, ForecastRequest, VerifyRequest
from mmstt_core.point_names import named_points
from mmstt_core.progress import Progress
from mmstt_core.results.reader import ForecastFolder
from mmstt_core.results.writer import write_forecast
from mmstt_core.verification.compare import run_compare
from mmstt_core.verification.verify import run_verify
from mmstt_core.window import make_context
from tests.core.made_cubes import made_cube

ISSUE = "2023-06-30"


def made_points(points=150, *, seed=0, **changes):
    """Scatter points over 600 m, several to a square of 100 m; each has its own noise, neighbours move alike."""
    rng = np.random.default_rng(seed)
    row, column = np.divmod(np.arange(points), 13)
    cube = made_cube(edge=13, component="los", noise_mm=4.0, seed=seed).select(slice(0, points))
    return dataclasses.replace(
        cube,
        easting_N=4_597_000.0 + 46 * column + np.round(rng.uniform(0, 40, points), 1),
        northing_N=1_739_000.0 + 46 * row + np.round(rng.uniform(0, 40, points), 1),
        cell_size=0.0,
        point_id_N=np.array([f"P{number:05d}" for number in rng.permutation(points)]),
        **changes,
    )


def write_table(cube, path, *, until=None, ids=True):
    kept = slice(None) if until is None else cube.days_T <= until
    dates = [f"{to_date(day):%Y%m%d}" for day in cube.days_T[kept]]
    lines = [",".join([*(["pid"] if ids else []), "easting", "northing", *dates])]
    for row in range(cube.cells):
        name = [str(cube.point_id_N[row])] if ids else []
        place = [f"{cube.easting_N[row]:.1f}", f"{cube.northing_N[row]:.1f}"]
        lines.append(",".join([*name, *place, *(f"{value:.1f}" for value in cube.millimetres_NT()[row][kept])]))
    path.write_text("\n".join(lines) + "\n")
    return str(path)


def forecast_of(path, out, **changes):
    fields = {
        "sources": (path,),
        "out": str(out),
        "points": True,
        "component": "los",
        "unit": "mm",
        "model": "spatial",
        "horizon_months": 6,
        "issue_date": datetime.date.fromisoformat(ISSUE),
        "threads": 1,
    }
    request = ForecastRequest(**{**fields, **changes})
    return run_forecast(request, Progress())


@pytest.fixture(scope="module")
def cube():
    return made_points()


@pytest.fixture(scope="module")
def table(cube, tmp_path_factory):
    return write_table(cube, tmp_path_factory.mktemp("data") / "points.csv")


@pytest.fixture(scope="module")
def folder(table, tmp_path_factory):
    out = tmp_path_factory.mktemp("forecast")
    write_forecast(forecast_of(table, out), out)
    return out


def test_every_name_comes_back_once_at_its_own_place(cube, folder):
    opened = ForecastFolder(folder)
    found = dict(zip(opened.read("point_id").tolist(), zip(opened.easting_N.tolist(), opened.northing_N.tolist())))
    wanted = dict(zip(cube.point_id_N.tolist(), zip(cube.easting_N.tolist(), cube.northing_N.tolist())))
    assert len(found) == opened.easting_N.size == cube.cells
    assert found == wanted
    assert opened.of_points and opened.record["points"] is True


def test_the_layer_joins_back_to_the_table_by_name(cube, folder):
    ogr = pytest.importorskip("osgeo.ogr")
    source = ogr.Open(str(folder / "points.gpkg"))
    layer = source.GetLayer(0)
    rows = {
        feature.GetField("point_id"): (feature.geometry().GetX(), feature.GetField("D20231230")) for feature in layer
    }
    assert layer.GetFeatureCount() == len(rows) == cube.cells
    opened = ForecastFolder(folder)
    median_N = opened.forecast(np.arange(cube.cells)).quantile_since_issue(0.5)[:, -1]
    for name, east, median in zip(opened.read("point_id").tolist(), opened.easting_N, median_N):
        assert rows[name] == (pytest.approx(east), pytest.approx(median, abs=0.006))


def test_a_forecast_of_points_has_no_rasters_but_a_picture(folder):
    names = {path.name for path in folder.iterdir()}
    assert not [name for name in names if name.endswith(".tif")]
    assert "overview.png" in names


def test_what_comes_after_the_issue_date_moves_no_bit_of_it(cube, table, tmp_path):
    changed = cube.values_NT.copy()
    changed[:, cube.dates_T > np.datetime64(ISSUE)] += 300
    other = write_table(dataclasses.replace(cube, values_NT=changed), tmp_path / "later.csv")
    one, two = (forecast_of(path, tmp_path / "out") for path in (table, other))
    np.testing.assert_array_equal(one.ground_NHQ, two.ground_NHQ)
    np.testing.assert_array_equal(one.point_id_N, two.point_id_N)
    assert not np.array_equal(one.later_NL, two.later_NL)


def test_a_table_in_another_order_gives_every_name_the_same_forecast(cube, table, tmp_path):
    order = np.random.default_rng(3).permutation(cube.cells)
    other = write_table(cube.select(order), tmp_path / "shuffled.csv")
    one, two = (forecast_of(path, tmp_path / "out") for path in (table, other))
    np.testing.assert_array_equal(one.point_id_N, two.point_id_N)
    np.testing.assert_array_equal(one.ground_NHQ, two.ground_NHQ)


def test_names_that_come_twice_are_told_and_numbered(cube):
    names = cube.point_id_N.copy()
    names[[5, 9, 20]] = names[2]
    progress = Progress()
    named = named_points(dataclasses.replace(cube, point_id_N=names), progress)
    assert np.unique(named.point_id_N).size == cube.cells
    assert named.point_id_N[[2, 5, 9, 20]].tolist() == [f"{names[2]}{end}" for end in ("", "#2", "#3", "#4")]
    assert "3 points bear a name that another point has" in progress.warnings[0]


def test_points_without_a_name_are_called_by_their_place(cube):
    progress = Progress()
    named = named_points(dataclasses.replace(cube, point_id_N=None), progress)
    assert named.point_id_N[0] == f"E{cube.easting_N[0]:.2f}N{cube.northing_N[0]:.2f}"
    assert np.unique(named.point_id_N).size == cube.cells
    assert "150 of 150 points have no name" in progress.warnings[0]


def test_names_with_marks_of_a_table_come_back_whole(table, tmp_path, cube):
    ogr = pytest.importorskip("osgeo.ogr")
    forecast = forecast_of(table, tmp_path)
    odd = np.array([f'a,"b" {number} ä' for number in range(cube.cells)])
    write_forecast(dataclasses.replace(forecast, point_id_N=odd), tmp_path)
    source = ogr.Open(str(tmp_path / "points.gpkg"))
    assert [feature.GetField("point_id") for feature in source.GetLayer(0)] == odd.tolist()


def test_cells_of_ortho_stay_cells_and_say_so():
    progress = Progress()
    cells = made_cube(edge=3)
    named = named_points(cells, progress)
    assert named.cell_size == 100.0
    assert "cells of 100 m, not points" in progress.warnings[0]


def read_by_network(cube):
    context = make_context(cube, int(cube.days_T[-1]))
    process = SpatialProcess(GaussianProcess.fit_alone(context, ()), context.easting_N, context.northing_N)
    return cell_inputs(context, process, NetworkConfig()), context


def test_points_of_one_square_show_their_neighbours_one_series(cube):
    cells, _ = read_by_network(cube)
    key = cells.column_N * 10_000_000 + cells.row_N
    assert cells.square_NB.shape == cells.z_NB.shape
    for square in np.unique(key):
        rows = np.flatnonzero(key == square)
        np.testing.assert_array_equal(cells.square_NB[rows], cells.square_NB[rows[:1]].repeat(rows.size, axis=0))
    many = np.flatnonzero(np.bincount(np.unique(key, return_inverse=True)[1]) > 3)
    assert many.size


def test_cells_that_share_no_square_are_read_as_before(cube):
    cells, _ = read_by_network(made_cube(edge=6))
    assert cells.square_NB is None and cells.square_seen_NB is None


def test_the_network_reads_points_alike_in_numpy_and_in_torch(cube):
    torch = pytest.importorskip("torch")
    from mmstt_core.network.mmstt import MMSTT

    torch.manual_seed(0)
    config = NetworkConfig(layers=1)
    network = MMSTT(config).eval()
    with torch.no_grad():
        for value in network.parameters():
            value.add_(0.05 * torch.randn_like(value))
    arrays = {name: value.numpy() for name, value in network.state_dict().items()}
    assert set(shapes(config)) <= set(arrays)
    cells, _ = read_by_network(cube)
    column, row = int(cells.column_N.min()), int(cells.row_N.min())
    batch = Batch([window_inputs(cells, column, row, config)], config)
    rows = np.arange(cube.cells)
    for one, two in zip(NumpyNetwork(config, arrays).run(batch, rows), network.run(batch, rows)):
        np.testing.assert_allclose(one, two, atol=2e-5)


def test_neighbours_inform_a_point():
    """Points that share their motion are forecast better together than each by itself."""
    cube = made_points(169, seed=4)
    issue = int(np.searchsorted(cube.days_T, cube.days_T[-1] - 365))
    context = make_context(cube.first_epochs(issue), int(cube.days_T[issue - 1]))
    alone = GaussianProcess.fit_alone(context, ())
    together = SpatialProcess(alone, context.easting_N, context.northing_N)
    target = np.array([300.0])
    near = np.abs(cube.days_T - context.anchor_day - 300) <= 30
    truth = cube.millimetres_NT()[:, near].mean(axis=1)
    error = [np.sqrt(np.mean((model.predict(target).mean_NH[:, 0] - truth) ** 2)) for model in (together, alone)]
    assert error[0] < 0.95 * error[1]


def test_a_forecast_of_points_is_verified_by_name(cube, folder, tmp_path):
    later = cube.select(np.random.default_rng(5).permutation(cube.cells)[:120])
    newer = write_table(later, tmp_path / "newer.csv")
    record = run_verify(
        VerifyRequest(folder=str(folder), sources=(newer,), out=str(tmp_path / "out"), component="los", unit="mm")
    )
    assert record["cells"] == 120
    written = (tmp_path / "out" / "verification.csv").read_text().splitlines()
    assert {line.split(",")[0] for line in written[1:]} == set(later.point_id_N.tolist())
    held = [row["ground_coverage_90"] for row in record["rows"] if row.get("ground_coverage_90") is not None]
    assert 0.75 < np.mean(held) <= 1.0
    assert not list((tmp_path / "out").glob("*.tif"))


def test_a_name_that_a_point_elsewhere_bears_is_left_out_and_told(cube, folder, tmp_path):
    north_N = cube.northing_N.copy()
    north_N[7] += 400.0
    newer = write_table(dataclasses.replace(cube, northing_N=north_N), tmp_path / "newer.csv")
    request = VerifyRequest(folder=str(folder), sources=(newer,), out=str(tmp_path / "out"), component="los", unit="mm")
    record = run_verify(request)
    assert record["cells"] == cube.cells - 1
    (told,) = (text for text in record["warnings"] if "a point elsewhere" in text)
    assert str(cube.point_id_N[7]) in told and "400 m" in told
    names = {line.split(",")[0] for line in (tmp_path / "out" / "verification.csv").read_text().splitlines()[1:]}
    assert names == set(cube.point_id_N.tolist()) - {str(cube.point_id_N[7])}


def test_points_of_other_names_are_refused_in_one_sentence(cube, folder, tmp_path):
    names = np.array([f"Q{row}" for row in range(cube.cells)])
    newer = write_table(dataclasses.replace(cube, point_id_N=names), tmp_path / "newer.csv")
    request = VerifyRequest(folder=str(folder), sources=(newer,), out=str(tmp_path / "out"), component="los", unit="mm")
    with pytest.raises(InputError, match="bears a name"):
        run_verify(request)
    assert not (tmp_path / "out").exists()


def test_two_forecasts_of_points_are_compared_by_name_and_cells_refused(table, folder, tmp_path):
    later, cells = tmp_path / "later", tmp_path / "cells"
    write_forecast(forecast_of(table, later, issue_date=datetime.date(2023, 9, 30)), later)
    record = run_compare(CompareRequest(one=str(folder), other=str(later), out=str(tmp_path / "out")))
    assert record["cells"] == 150
    lines = (tmp_path / "out" / "comparison.csv").read_text().splitlines()
    assert len(lines) == 151 and lines[0].startswith("point_id,easting,northing,difference_mm")
    write_forecast(forecast_of(table, cells, points=False), cells)
    with pytest.raises(InputError, match="One forecast is of points, the other of cells"):
        run_compare(CompareRequest(one=str(cells), other=str(later), out=str(tmp_path / "other")))


def test_areas_and_assets_work_on_points(folder, tmp_path):
    pytest.importorskip("osgeo.ogr")
    from mmstt_core.analysis.areas_run import run_areas
    from mmstt_core.analysis.assets_run import Shapes, run_assets
    from mmstt_core.gis.shapes import square
    from mmstt_core.options import AreasRequest, AssetsRequest

    files, record = run_areas(AreasRequest(folder=str(folder), thresholds_mm=(1.0,)), Progress())
    assert {path.name for path in files} == {"areas.json", "areas.gpkg"}
    assert record["radius_m"] == 30.0 and record["fewest_cells"] == 5
    shape = bytes(square(4_597_300.0, 1_739_300.0, 150.0).ExportToWkb())
    _, record = run_assets(
        AssetsRequest(folder=str(folder), layer="given"), Progress(), Shapes(["house"], [shape], "EPSG:3035")
    )
    opened = ForecastFolder(folder)
    east, north = np.abs(opened.easting_N - 4_597_300), np.abs(opened.northing_N - 1_739_300)
    assert record["assets"][0]["cells_under"] == int(((east <= 160) & (north <= 160)).sum())


def test_no_rotation_is_told_between_points(folder):
    from mmstt_core.analysis.assets import assess, rules_of
    from mmstt_core.options import AssetsRequest

    part = ForecastFolder(folder).forecast(np.arange(60))
    rules = rules_of(AssetsRequest(folder="-", layer="-"), part)
    asset = assess("house", part, np.ones(60, bool), rules)
    assert rules.limits == () and np.isnan(asset.rotation_observed) and np.isnan(asset.rotation.middle)
    assert not any(one.what == "rotation" for one in asset.chances)
    assert np.isfinite(asset.mean.middle)
