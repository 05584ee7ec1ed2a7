# `make` lists the targets. On a fresh Debian 12, as root, each sets up what it needs; later calls take a second for that.
.DEFAULT_GOAL := help
.PHONY: help demo test lint fuzz zip install qgis qt6 i18n clean setup
SHELL := /bin/bash
PYTHON := .venv/bin/python
PROFILE ?= $(shell python3 scripts/qgis_profile.py)
PLUGIN := mm_stt_forecast
SAMPLE := resources/ustica/EGMS_L3_E45N17_100km_U_2020_2024_1.zip

help:  ## list the targets
	@sed -n 's/^\([a-z0-9]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

setup:  ## install what the engine needs (Debian packages and .venv)
	@bash scripts/setup.sh engine

demo: setup  ## forecast the island of Ustica from the official EGMS file
	@$(PYTHON) -m mmstt_core forecast $(SAMPLE) --out out/demo
	@echo
	@echo "Maps (open them in QGIS):   out/demo/*.tif and out/demo/points.gpkg"
	@echo "Picture of them:            out/demo/overview.png"
	@echo "What was measured and how:  out/demo/forecast.json"

test:  ## run all tests, with QGIS on a virtual screen
	@bash scripts/setup.sh qgis
	@bash scripts/test.sh

lint: setup  ## check style, the rules of the house and the plugin repository's security gate
	@status=0; \
	$(PYTHON) -m ruff check --output-format concise . || status=1; \
	$(PYTHON) -m ruff format --check . || status=1; \
	$(PYTHON) scripts/lint_house.py || status=1; \
	$(PYTHON) scripts/lint_types.py || status=1; \
	$(PYTHON) scripts/lint_qt6.py || status=1; \
	$(PYTHON) scripts/lint_gate.py || status=1; \
	exit $$status

fuzz: setup  ## feed spoiled files and messages to the engine, 60 s for each kind (SECONDS_EACH=...)
	@bash scripts/fuzz.sh

i18n:  ## bring the translations up to date with the texts of the plugin
	@bash scripts/setup.sh words
	@$(PYTHON) scripts/i18n.py update
	@$(PYTHON) scripts/i18n.py release
	@$(PYTHON) scripts/i18n.py check

zip:  ## build dist/mm_stt_forecast-VERSION.zip for the QGIS plugin repository
	@bash scripts/setup.sh words
	@bash scripts/zip.sh $(PLUGIN)
	@$(PYTHON) scripts/lint_zip.py dist/$(PLUGIN)-*.zip

install:  ## link the plugin into a QGIS profile (PROFILE=...)
	@mkdir -p "$(PROFILE)/python/plugins"
	@command -v lrelease >/dev/null && python3 scripts/i18n.py release || true
	@ln -sfn "$(CURDIR)" "$(PROFILE)/python/plugins/$(PLUGIN)"
	@echo "Linked into $(PROFILE). Enable it in QGIS under Plugins, Manage and Install Plugins."

qgis:  ## open QGIS with the plugin, the Ustica sample and the dock
	@command -v qgis >/dev/null || bash scripts/setup.sh qgis
	@python3 scripts/qgis_open.py

qt6: setup  ## make every widget under Qt 6 (PyQt6, 95 MB, without QGIS)
	@bash scripts/setup.sh qt6
	@$(PYTHON) -m pytest -q tests/compat -p no:pytest_qgis -p no:pytest-qt

clean:  ## remove what was built; .venv stays
	@rm -rf out dist build .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +
