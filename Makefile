# make run   opens gangmu on the sample library; make test runs the tests; make check runs what CI runs.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready

.PHONY: run test check clean

run: $(READY)
	@$(VENV)/bin/gangmu

test: $(READY)
	@$(VENV)/bin/python -m pytest -q $(ARGS)

check: $(READY)
	@bash .ci/run

$(READY): pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "gangmu needs Python 3.11 or newer: install the package python3 (or python3.11) of your system." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "gangmu needs Python 3.11 or newer, this is `$(PYTHON) -V`: install python3.11 and run 'make PYTHON=python3.11 $(MAKECMDGOALS)'." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv or pip is missing: install the package python3-venv (Debian, Ubuntu) or python3-pip (Fedora)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@echo "Setting up gangmu in $(VENV) (once; about a minute) …" >&2
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' || { echo "The packages could not be installed: check the connection to the package index and run make again." >&2; exit 1; }
	@$(VENV)/bin/python -m compileall -q db import tui
	@touch $(READY)

clean:
	rm -rf $(VENV) dist build
