# Samsyn. Two commands matter: make demo, make test.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo run setup setup-test build test test-server lint goldens bench fuzz fonts embed clean deb deb-test

# Every build, here and in .ci/run, has the same flag: another set of flags would rebuild every dependency.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
DEMO_PORT ?= 8080
# Tests are built with both engines where libpq is there (setup-test installs it); the program itself is built with SQLite alone unless asked.
TRAITS = $(shell pkg-config --exists libpq && echo --traits PostgreSQL)

help: ## Visa vad som går att göra
	@echo "Samsyn: en gemensam bild av brott och trygghet."
	@echo
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14 | sed 's/^/  make /'

demo: ## Installera det som saknas, bygg, läs in exemplet från 2024 och visa det på http://127.0.0.1:8080
	@scripts/demo.sh $(DEMO_PORT)

setup: ## Installera det som programmet och dokumenten behöver (Debianpaket, .venv, typsnitt)
	@scripts/setup.sh

setup-test: ## Installera det som proven behöver utöver det (Chromium, chromedriver)
	@scripts/setup.sh --test

build: setup ## Bygg programmet för drift
	@swift build -c release --product samsyn $(SWIFT_FLAGS)

# What kills programs and fills disks goes by itself, so that nothing else is disturbed; so does what must not wait for others: lines held open, a browser.
test: setup-test ## Kör alla prov, också dem i en riktig webbläsare
	@swift build --build-tests $(SWIFT_FLAGS) $(TRAITS)
	@scripts/test.sh $(SWIFT_FLAGS) $(TRAITS) --skip 'FaultTests|WebTests|JourneyTests'
	@scripts/test.sh $(SWIFT_FLAGS) $(TRAITS) --filter JourneyTests
	@scripts/test.sh $(SWIFT_FLAGS) $(TRAITS) --filter WebTests
	@scripts/test.sh $(SWIFT_FLAGS) $(TRAITS) --filter FaultTests
	@scripts/test_server.sh $(SWIFT_FLAGS) $(TRAITS)

test-server: setup-test ## Kör de prov som har ett lager på PostgreSQL, med en server för stunden
	@swift build --build-tests $(SWIFT_FLAGS) $(TRAITS)
	@scripts/test_server.sh $(SWIFT_FLAGS) $(TRAITS)

deb: ## Bygg Debianpaketet
	@scripts/deb.sh

deb-test: ## Bygg Debianpaketet och pröva det på en ny Debian 12 i en behållare (som root)
	@scripts/try_deb.sh

lint: ## Granska formen: swift format, genererade filer, radlängd på filer
	@scripts/lint.sh

goldens: ## Jämför statistiken med facit (GOLDENS=mapp för en annan mapp än Tests/Goldens)
	@swift build --product samsyn-goldens $(SWIFT_FLAGS) 2>&1 | tail -1
	@.build/debug/samsyn-goldens $(or $(GOLDENS),$(SAMSYN_GOLDENS),Tests/Goldens)

bench: setup ## Mät, med jämförelsen i samma körning (ONLY=namn för en mätning); skriver .build/bench.json
	@scripts/bench.sh $(ONLY)

fuzz: ## Pröva inläsningen med slumpade filer under AddressSanitizer (TID=600 sekunder)
	@scripts/fuzz.sh $(or $(TID),600)

fonts: ## Skär typsnitten till vad svenskan behöver (.build/assets)
	@scripts/fonts.sh

embed: ## Skriv om de genererade Swiftfilerna ur sina källor
	@python3 scripts/embed.py

clean: ## Ta bort det som byggts och demonstrationens lager
	@rm -rf .build demo
