# make run   opens gangmu on the sample library; make test runs the tests; make check runs what CI runs.
# make fast  compiles importer and search beside their sources, as pip install . does; make slow takes that away, as do
#            make test and changed sources.
PYTHON ?= python3
VENV := .venv
# With the packages of $(VENV), so that it needs no index; CI leaves this empty and builds as pip does for everyone.
BUILD := --no-build-isolation
READY := $(VENV)/.ready

COMPILED := import/*__mypyc*.so import/gangmu_import/*.so db/*__mypyc*.so db/gangmu_db/*.so

.PHONY: run test check fast wheel unpacked slow clean

run: $(READY)
	@for made in $(COMPILED); do test -z "$$(find import/gangmu_import db/gangmu_db -name '*.py' -newer "$$made" 2>/dev/null)" || { rm -f $(COMPILED); break; }; done
	@$(VENV)/bin/gangmu

test: $(READY) slow
	@$(VENV)/bin/python -m pytest -q $(ARGS)

check: $(READY)
	@bash .ci/run

$(READY): pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "gangmu needs Python 3.11 or newer: install the package python3 (or python3.11) of your system." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "gangmu needs Python 3.11 or newer, this is `$(PYTHON) -V`: install python3.11 and run 'make PYTHON=python3.11 $(MAKECMDGOALS)'." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv or pip is missing: install the package python3-venv (Debian, Ubuntu) or python3-pip (Fedora)." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@echo "Setting up gangmu in $(VENV) (once; about a minute) …" >&2
	@HATCH_BUILD_NO_HOOKS=true $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev]' || { echo "The packages could not be installed: check the connection to the package index and run make again." >&2; exit 1; }
	@$(VENV)/bin/python -m compileall -q db import tui
	@touch $(READY)

fast: wheel unpacked

wheel: $(READY) slow
	@echo "Compiling importer and search (two or three minutes) …" >&2
	@rm -rf build
	@$(VENV)/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps $(BUILD) --wheel-dir build .

unpacked:
	@$(VENV)/bin/python -m zipfile -e build/*.whl build/inside
	@for floor in import db; do mv build/inside/gangmu_$$floor[_.]*.so $$floor/ && mv build/inside/gangmu_$$floor/*.so $$floor/gangmu_$$floor/; done 2>/dev/null || { echo "Nothing was compiled: install a C compiler and the headers of Python (the packages gcc and python3-dev of your system)." >&2; exit 1; }

slow:
	@rm -f $(COMPILED)

clean: slow
	rm -rf $(VENV) dist build
