# SPDX-License-Identifier: GPL-2.0-or-later
"""The service key in QGIS's authentication manager, and nowhere else; main thread, since QGIS may ask for its password.

A configuration of the kind Basic holds it, which every QGIS has: the JSON text of the key stands in the field for the
password, which QGIS encrypts. So a user can also fill one in by hand.
"""

from __future__ import annotations

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ..mmstt_core.words import say
from .problems import ServiceError
from .service_key import ServiceKey, compact, read_service_key

METHOD = "Basic"
FIELD = "password"
NAME = "EGMS download (CLMS service key)"


def store(text: str) -> str:
    """Keep the JSON text of a service key, and return the id of its configuration.

    Raises:
        ServiceError: it is no service key, or QGIS could not store it.
    """
    key = read_service_key(text)
    manager = QgsApplication.authManager()
    _unlock(manager)
    config = QgsAuthMethodConfig(METHOD)
    config.setName(NAME)
    config.setConfig("username", key.client)
    config.setConfig(FIELD, compact(text))
    done = manager.storeAuthenticationConfig(config)  # (fine, config) in some versions, fine in others
    if not (done[0] if isinstance(done, tuple) else done) or not config.id():
        raise ServiceError(say("QGIS could not store the service key."), hint=say("See its message log."))
    return config.id()


def load(config_id: str) -> ServiceKey:
    """Return the service key that a configuration holds.

    Raises:
        ServiceError: there is none, or QGIS's password was not given.
    """
    manager = QgsApplication.authManager()
    if not config_id:
        raise ServiceError(say("No service key was chosen."), hint=say("Choose the configuration that holds it."))
    _unlock(manager)
    config = QgsAuthMethodConfig()
    done = manager.loadAuthenticationConfig(config_id, config, True)
    if not (done[0] if isinstance(done, tuple) else done):
        raise ServiceError(
            say("QGIS has no authentication configuration {0}.", config_id),
            hint=say("Add the service key again."),
        )
    return read_service_key(config.config(FIELD, ""))


def _unlock(manager) -> None:
    """Let QGIS ask for its master password, unless it knows it."""
    if manager.isDisabled():
        raise ServiceError(
            say("QGIS's authentication manager is switched off, so there is no safe place for the service key."),
            hint=say("See the options of QGIS under Authentication."),
        )
    if not manager.masterPasswordIsSet() and not manager.setMasterPassword(True):
        raise ServiceError(
            say("The service key lies behind QGIS's master password, which was not given."),
            hint=say("Give it, or name a file that holds it by the variable QGIS_AUTH_PASSWORD_FILE."),
        )
