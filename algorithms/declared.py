# SPDX-License-Identifier: GPL-2.0-or-later
"""Declared options as parameters of Processing, and the parameters' values as fields of a request."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..mmstt_core.options import Option, Request, options_of
from ..mmstt_core.options.kinds import CRS, DATE, FILE, NUMBER, SWITCH, WHOLE
from .base import BaseAlgorithm, tr

EARLIEST_YEAR = 1992
"""ERS-1; no civil InSAR series is older."""


def parameters_of(request: type[Request]) -> Iterable[Option]:
    """Yield the options of a request that have a parameter of their own."""
    return (option for option in options_of(request).values() if option.qgis)


def add_options(algorithm: BaseAlgorithm, request: type[Request], only: Collection[str] = ()) -> None:
    """Add a parameter for each option of a request that has one; only for some, when they are named."""
    for option in parameters_of(request):
        if only and option.name not in only:
            continue
        algorithm.add(make_parameter(option), option.help, advanced=option.advanced)


def make_parameter(option: Option) -> QgsProcessingParameterDefinition:
    """Return the parameter of an option."""
    name, title, default = option.parameter, option.title(tr), option.default
    optional = default in (None, ())
    if option.choices:
        chosen = list(default) if option.many else default
        return QgsProcessingParameterEnum(name, title, list(option.choices), option.many, chosen, optional, True)
    if option.many:
        return QgsProcessingParameterString(name, title, None if optional else option.shown_default(), False, optional)
    if option.kind in (WHOLE, NUMBER):
        types = Qgis.ProcessingNumberParameterType
        limits = {"minValue": option.low, "maxValue": option.high}
        limits = {side: value for side, value in limits.items() if value is not None}
        whole = types.Integer if option.kind is WHOLE else types.Double
        parameter = QgsProcessingParameterNumber(name, title, whole, default, optional, **limits)
        if option.kind is NUMBER:
            parameter.setMetadata({"widget_wrapper": {"decimals": option.decimals}})
        return parameter
    if option.kind is SWITCH:
        return QgsProcessingParameterBoolean(name, title, default)
    if option.kind is CRS:
        return QgsProcessingParameterCrs(name, title, default, optional)
    if option.kind is DATE:
        return QgsProcessingParameterDateTime(
            name, title, Qgis.ProcessingDateTimeParameterDataType.Date, default, optional
        )
    if option.kind is FILE:
        return QgsProcessingParameterFile(name, title, extension=option.ending.lstrip("."), optional=optional)
    return QgsProcessingParameterString(name, title, default, False, optional)


def read_options(
    algorithm: BaseAlgorithm,
    request: type[Request],
    parameters: dict,
    context: QgsProcessingContext,
    only: Collection[str] = (),
) -> dict[str, Any]:
    """Return the values of the parameters as fields of the request.

    Raises:
        QgsProcessingException: one cannot be, with a sentence.
    """
    found = {}
    for option in parameters_of(request):
        if only and option.name not in only:
            continue
        value = found[option.name] = _read(algorithm, option, parameters, context)
        problem = " ".join(option.refusal(value, tr)).strip()
        if not problem and option.kind is FILE and value and not os.path.isfile(value):
            problem = tr("The file '{}' does not exist.").format(value)
        if not problem and option.kind is DATE:
            problem = next(filter(None, map(date_problem, value if option.many else (value,))), "")
        if problem:
            raise QgsProcessingException(problem)
    return found


def _read(algorithm: BaseAlgorithm, option: Option, parameters: dict, context: QgsProcessingContext) -> Any:
    name = option.parameter
    if option.choices:
        chosen = tuple(filter(None, algorithm.parameterAsEnumStrings(parameters, name, context)))  # none is ""
        return chosen if option.many else next(iter(chosen), None)
    if option.many:
        text = algorithm.parameterAsString(parameters, name, context)
        if option.default == () and not text.strip():
            return ()
        try:
            return option.parse(text)
        except ValueError:
            example = option.shown_default() or option.kind.metavar
            sentence = tr("{0}: '{1}' cannot be read. Write it like {2}.").format(option.title(tr), text, example)
            raise QgsProcessingException(sentence) from None
    if option.kind is SWITCH:
        return algorithm.parameterAsBool(parameters, name, context)
    if option.kind is CRS:
        return _system(algorithm.parameterAsCrs(parameters, name, context))
    if option.kind is DATE:
        date = algorithm.parameterAsDateTime(parameters, name, context).date()
        return datetime.date(date.year(), date.month(), date.day()) if date.isValid() else None
    if option.kind in (WHOLE, NUMBER):
        if option.default is None and parameters.get(name) is None:
            return None
        read = algorithm.parameterAsInt if option.kind is WHOLE else algorithm.parameterAsDouble
        return read(parameters, name, context)
    read_text = algorithm.parameterAsFile if option.kind is FILE else algorithm.parameterAsString
    return read_text(parameters, name, context) or option.default


def _system(crs: QgsCoordinateReferenceSystem) -> str | None:
    """Return the code that the engine understands; a system of one's own has none."""
    if not crs.isValid():
        return None
    if not crs.authid().startswith("EPSG:"):
        sentence = tr(
            "The coordinate system {0} has no EPSG code. Choose one that has, or open the table in QGIS as a layer in "
            "that system and give the layer instead."
        )
        raise QgsProcessingException(sentence.format(crs.userFriendlyIdentifier()))
    return crs.authid()


def date_problem(date: datetime.date | None) -> str:
    """Say why an issue date makes no sense for any data; empty when it may."""
    if date is None:
        return ""
    if date.year < EARLIEST_YEAR:
        return tr("The issue date {} is before the first radar satellites. Choose a later day.").format(date)
    if date > datetime.date.today():
        return tr("The issue date {} lies in the future. Leave it empty to use the last acquisition.").format(date)
    return ""
