# SPDX-License-Identifier: GPL-2.0-or-later
"""The registry of models: each name is a label, a fit and a place in every list; an unknown one is refused."""

import inspect
from pathlib import Path

import numpy as np
import pytest

from mmstt_core import cli, models
from mmstt_core import forecaster as house
from mmstt_core.errors import InputError
from mmstt_core.evaluation.rolling import score_origin
from mmstt_core.evaluation.scores import REFERENCES
from mmstt_core.forecaster import Forecaster
from mmstt_core.models.base import Model, Prediction
from mmstt_core.models.mixture import PRIOR_SHARES
from mmstt_core.models.shared import Networks, Shared
from mmstt_core.options import EvaluationRequest, ForecastRequest
from mmstt_core.progress import Progress
from mmstt_core.results.forecast import QUANTILE_LEVELS
from mmstt_core.window import make_context
from tests.core.made_cubes import made_cube

DAYS_H = np.array([30.0, 365.0])


@pytest.fixture(scope="module")
def cube():
    return made_cube(edge=6)


def test_a_user_is_offered_mmstt_first_and_then_the_closed_forms():
    assert models.offered() == ("mmstt", *models.closed_forms())


@pytest.mark.parametrize("name", models.offered())
def test_what_is_offered_has_a_label_and_forecasts_every_cell_through_the_forecaster(cube, name):
    assert models.label(name).strip()
    forecaster = Forecaster(cube, int(cube.days_T[-1]), (name,), Networks())
    found = forecaster.calibrated(name, forecaster.predict(DAYS_H), DAYS_H)
    for law_NHQ in (found.epoch_NHQ, found.ground_NHQ):
        assert law_NHQ.shape == (cube.cells, DAYS_H.size, len(QUANTILE_LEVELS))
        assert np.isfinite(law_NHQ).all()
        assert (np.diff(law_NHQ, axis=2) > 0).all()


@pytest.mark.parametrize("name", models.closed_forms())
def test_a_closed_form_fits_one_window_and_never_loads_torch(cube, name):
    prediction = Shared(make_context(cube, int(cube.days_T[-1]))).fitted(name).predict(DAYS_H)
    assert np.isfinite(prediction.mean_NH).all()
    assert (prediction.sigma_NH > 0).all()


def test_names_and_labels_are_told_apart():
    assert len({model.name for model in models.MODELS}) == len(models.MODELS)
    assert len({model.label for model in models.MODELS}) == len(models.MODELS)


def test_what_a_model_needs_is_a_model_and_does_not_need_it_in_turn():
    for model in models.MODELS:
        waiting = list(model.needs)
        while waiting:
            name = waiting.pop()
            assert name != model.name
            waiting += models.get(name).needs


def test_every_model_in_the_folder_is_registered():
    folder = {path.stem for path in Path(models.__file__).parent.glob("*.py")}
    modules = {inspect.getmodule(model).__name__.rpartition(".")[2] for model in models.MODELS}
    assert folder - modules == {
        *(
            "__init__",
            "area_facts",
            "base",
            "inverse",
            "lessons",
            "likelihood",
            "minimum",
            "registry",
            "scaling",
            "shared",
        ),
    }


def test_what_several_models_need_is_fitted_once(cube, monkeypatch):
    made = []
    process = models.get("gp")
    plain = process.__init__
    monkeypatch.setattr(
        process, "__init__", lambda self, *args, **kwargs: made.append(1) or plain(self, *args, **kwargs)
    )
    shared = Shared(make_context(cube, int(cube.days_T[-1])))
    for name in ("gp", "ridge", "spatial", "local"):
        shared.fitted(name).predict(DAYS_H)
    assert len(made) == 1


def test_another_origin_starts_from_what_was_fitted_at_this_one(cube):
    context = make_context(cube, int(cube.days_T[-1]))
    first = Shared(context)
    first.fitted("spatial")
    second = Shared(context, start=first.start)
    again = second.fitted("spatial")
    assert set(first.start) == {"changes", "gp", "spatial"}
    assert np.array_equal(second.start_of("gp")[0], first.fitted("gp").log_P)
    assert not np.array_equal(again.process.log_P, first.fitted("gp").log_P)


def test_lists_elsewhere_are_the_registry():
    assert set(PRIOR_SHARES) <= {model.name for model in models.MODELS}
    assert set(REFERENCES) <= set(models.closed_forms())
    assert np.sum(list(PRIOR_SHARES.values()), axis=0) == pytest.approx(1.0)


def test_an_unknown_name_is_refused_by_the_registry_with_the_names_there_are():
    with pytest.raises(InputError, match="Unknown model 'arima'") as caught:
        models.get("arima")
    assert "mmstt, last, mean60" in caught.value.hint
    with pytest.raises(InputError):
        models.label("arima")


def test_an_unknown_name_is_refused_by_the_command_line(capsys, tmp_path):
    for command in (["forecast", "a.zip", "--model"], ["evaluate", "a.zip", "--models"]):
        assert cli.main([*command, "arima", "--out", str(tmp_path / "out")]) == 2
        assert "arima" in capsys.readouterr().err.splitlines()[-1]


def test_an_unknown_name_is_refused_in_decoded_json():
    with pytest.raises(InputError, match="arima"):
        ForecastRequest.from_json({"sources": ["a.zip"], "out": "out", "model": "arima"})
    with pytest.raises(InputError, match="arima"):
        EvaluationRequest.from_json({"sources": ["a.zip"], "out": "out", "models": ["gp", "arima"]})


def test_an_unknown_name_is_refused_by_the_evaluation_and_the_forecaster(cube):
    with pytest.raises(InputError, match="arima"):
        Forecaster(cube, int(cube.days_T[-1]), ("gp", "arima"), Networks())
    with pytest.raises(InputError, match="arima"):
        score_origin(cube, int(cube.days_T[-90]), ("gp", "arima"), Networks(), (1,), Progress())


def test_a_new_class_needs_no_more_than_a_name_a_label_a_fit_and_a_forecast(cube, monkeypatch):
    class Zero(Model):
        name, label = "zero", "zero"

        def __init__(self, values_NB, days_B):
            self._cells = len(values_NB)

        def predict(self, days_H):
            return Prediction(
                mean_NH=np.zeros((self._cells, days_H.size)), sigma_NH=np.ones((self._cells, days_H.size))
            )

    for room in (models, house):
        monkeypatch.setattr(room, "MODELS", (*models.MODELS, Zero))
    forecaster = Forecaster(cube, int(cube.days_T[-1]), ("zero",), Networks())
    found = forecaster.calibrated("zero", forecaster.predict(DAYS_H), DAYS_H)
    assert "zero" in models.offered()
    assert not found.median_NH.any()
