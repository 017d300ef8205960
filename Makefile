# oitcheck. `make help` lists what can be made.
SHELL := /bin/bash
FLAGS = --explicit-target-dependency-import-check error
PREFIX ?= /usr/local
CONFIGURATION ?= debug
DRAWING = ^RenderingTests\.|ScriptedPagesTests|ScriptedSiteTests
# Tesseract's threads spin against each other; it asks when its library is loaded.
export OMP_THREAD_LIMIT = 1

.DEFAULT_GOAL := help
.PHONY: help demo test packages test-packages swift build lint suites format docs pictures cover record accuracy bench install sizes clean

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: swift packages ## install what is needed, build, and check the demo town over HTTP
	swift build $(FLAGS) --product oitcheck
	swift build $(FLAGS) --product oitcheck-extract
	swift build $(FLAGS) --product site-server
	Scripts/demo

test: swift test-packages lint build suites ## install what is needed, lint, build, run all suites

swift:
	@Scripts/require-swift

packages: ## install the Debian packages that building and running need
	Scripts/install-packages run

test-packages: ## install the Debian packages that the suites need besides
	Scripts/install-packages run test

build: ## debug build of everything
	swift build $(FLAGS) --build-tests --disable-xctest

lint: ## format, sizes and the arrows between rooms
	swift format lint --strict --parallel -r Package.swift Sources Tests
	Scripts/check-rooms

suites: ## all test suites; those that draw pages by themselves, since a browser is given time, not work
	swift test $(FLAGS) --disable-xctest --skip '$(DRAWING)'
	swift test $(FLAGS) --disable-xctest --skip-build --filter '$(DRAWING)'

format: ## rewrite sources in the house format
	swift format -i --parallel -r Package.swift Sources Tests

docs: ## API reference of every room, under .build/documentation
	Scripts/make-docs

pictures: ## take the READMEs' pictures from the demo's report
	Scripts/make-pictures

cover: ## line coverage, built apart
	swift test $(FLAGS) --disable-xctest --scratch-path .build/coverage --enable-code-coverage
	Scripts/print-coverage

record: ## rewrite the golden reports; read the diff
	OITCHECK_RECORD=1 swift test $(FLAGS) --disable-xctest --filter Golden

accuracy: build ## agreement with labelled sites, as a table that is also written to Documentation
	set -o pipefail; OITCHECK_RECORD=1 swift test $(FLAGS) --disable-xctest --skip-build --filter AccuracyTests | grep -aE '^\||✘|Test run'

bench: swift ## CPU and memory on 2,000 pages, beside a floor in C and lychee
	Benchmarks/run

install: CONFIGURATION = release
install: swift packages ## build for release and install under PREFIX
	swift build -c release --static-swift-stdlib --product oitcheck
	swift build -c release --static-swift-stdlib --product oitcheck-extract
	Scripts/install "$(PREFIX)"

sizes: ## sizes of our files and functions
	Scripts/measure-sizes

clean: ## remove build products
	rm -rf .build
