# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of Processing and fields of the dock say of an option what its declaration says."""

import dataclasses
import datetime

import pytest
from qgis.core import Qgis, QgsProcessingParameterEnum, QgsProcessingParameterNumber
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from mm_stt_forecast.language import tr
from mm_stt_forecast.mmstt_core.options import EvaluationRequest, ForecastRequest, Option, options_of
from mm_stt_forecast.mmstt_core.options.kinds import CHOICE, DATE, FILE, NUMBER, SWITCH, TEXT, WHOLE
from mm_stt_forecast.ui import checks, remember
from mm_stt_forecast.ui.fields import DateField, Field

REQUESTS = {"forecast": ForecastRequest, "backtest": EvaluationRequest}
SHOWN = [
    (algorithm, option)
    for algorithm, request in REQUESTS.items()
    for option in options_of(request).values()
    if option.qgis
]
IN_DOCK = [option for algorithm, option in SHOWN if algorithm == "forecast" and not option.per_source]
WIDGETS = {
    WHOLE.name: QSpinBox,
    NUMBER.name: QDoubleSpinBox,
    CHOICE.name: QComboBox,
    SWITCH.name: QCheckBox,
    FILE.name: QgsFileWidget,
    DATE.name: DateField,
}


@pytest.fixture
def parent(qgis_app):
    widget = QWidget()
    yield widget
    widget.deleteLater()


@pytest.mark.parametrize(("algorithm", "option"), SHOWN, ids=lambda value: getattr(value, "name", value))
def test_a_parameter_is_as_declared(provider, algorithm, option):
    parameter = provider.algorithm(algorithm).parameterDefinition(option.parameter)
    assert parameter.description() == option.title(tr)
    assert parameter.help() == tr(option.help)
    assert bool(parameter.flags() & Qgis.ProcessingParameterFlag.Advanced) == option.advanced
    assert bool(parameter.flags() & Qgis.ProcessingParameterFlag.Optional) == (option.default in (None, ()))
    if isinstance(parameter, QgsProcessingParameterNumber):
        assert (parameter.minimum(), parameter.maximum()) == (option.low, option.high)
        assert parameter.defaultValue() == option.default
    if isinstance(parameter, QgsProcessingParameterEnum):
        assert parameter.options() == list(option.choices)
        assert parameter.allowMultiple() == option.many


@pytest.mark.parametrize("option", IN_DOCK, ids=lambda option: option.name)
def test_a_field_of_the_dock_is_as_declared(parent, option):
    field = Field(option, parent)
    assert isinstance(field.widget, WIDGETS[option.kind.name])
    assert field.widget.toolTip() == tr(option.help)
    assert field.widget.accessibleName() == tr(option.label)
    assert field.value() == option.default
    if option.kind in (WHOLE, NUMBER):
        assert (field.widget.minimum(), field.widget.maximum()) == (option.low, option.high)
        assert field.widget.suffix() == (f" {tr(option.unit)}" if option.unit else "")
        assert field.widget.specialValueText().lower() == tr(option.absent).lower()
    if option.choices:
        assert [field.widget.itemData(i) for i in range(field.widget.count())] == list(option.choices)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("issue_date", datetime.date(2023, 12, 31)),
        ("issue_date", None),
        ("horizon_months", 36),
        ("threshold_mm", 0.5),
        ("model", "gp"),
        ("weights", "/tmp/mine.safetensors"),
        ("adapt", True),
    ],
)
def test_a_field_gives_back_what_was_set_and_tells_of_a_change(parent, name, value):
    field, told = Field(options_of(ForecastRequest)[name], parent), []
    field.changed.connect(lambda: told.append(field.value()))
    field.set_value(value)
    assert field.value() == value
    assert (told[-1:] or [None]) == [value]


def test_a_choice_or_text_may_be_left_to_the_data(parent, provider):
    """Unit, component and system will be asked for so: none is what the file says."""
    from mm_stt_forecast.algorithms.declared import make_parameter

    one = Option(
        kind=CHOICE,
        label="Unit",
        help="Unit of the values.",
        default=None,
        choices={"mm": "mm", "cm": "cm"},
        absent="as the file says",
        name="unit",
        parameter="UNIT",
    )
    field = Field(one, parent)
    assert (field.value(), field.widget.currentText()) == (None, "As the file says")
    field.set_value("cm")
    assert field.value() == "cm"
    assert make_parameter(one).flags() & Qgis.ProcessingParameterFlag.Optional
    text = Field(dataclasses.replace(one, kind=TEXT, choices={}), parent)
    assert (text.value(), text.widget.placeholderText()) == (None, "as the file says")


def test_each_option_of_the_dock_is_remembered_but_the_issue_date(qgis_app):
    assert {remember.setting(option) for option in IN_DOCK if option.kind is not DATE} <= set(remember.DEFAULTS)
    assert "issue_date" not in remember.DEFAULTS


def test_each_option_of_the_dock_reaches_a_parameter_of_the_algorithm(provider):
    known = {item.name() for item in provider.algorithm("forecast").parameterDefinitions()}
    parameters = checks.to_parameters(checks.DockState())
    assert set(parameters) <= known
    assert parameters["THRESHOLD"] == options_of(ForecastRequest)["threshold_mm"].default
