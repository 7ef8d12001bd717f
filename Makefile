# The two commands are `make demo` and `make test`; the others are steps of them.

SHELL := /bin/bash

.PHONY: demo test bench bench-quick profile conformance conformance-pages pictures fuzz fuzz-quick setup format lint clean

demo: ## Installs what is missing, builds, renders every fixture into out/
	@Scripts/setup
	@Scripts/demo

test: ## Installs what is missing, then runs every check and test
	@Scripts/setup
	@Scripts/test

bench: ## Compares the tool and the library with other programs; PEERS=no: with the C floor alone
	@Scripts/setup
	@Benchmarks/run $(if $(filter no,$(PEERS)),--without-peers)

bench-quick: ## The same with fewer rounds and documents
	@Scripts/setup
	@Benchmarks/run --quick $(if $(filter no,$(PEERS)),--without-peers)

profile: ## Counts the instructions of a warm document and lists the functions that take most
	@Scripts/setup
	@Benchmarks/profile

conformance: ## Holds every fixture to PDF/A and PDF/UA with an independent validator, and reads it
	@Scripts/setup
	@Scripts/conformance

conformance-pages: ## Holds the hosted pages of every fixture to axe and html5lib, in Chromium
	@Scripts/setup
	@Scripts/pages
pictures: ## Draws the mails of standard-look as clients show them, into out/mails/
	@Scripts/setup
	@Scripts/demo-mails

fuzz: ## Looks for inputs that trap, hang or break a promise: 10 minutes for each of nine targets
	@Scripts/setup
	@Scripts/fuzz

fuzz-quick: ## The same for a minute each
	@Scripts/setup
	@Scripts/fuzz 60

setup: ## Installs the C libraries, fonts and programs that are missing
	@Scripts/setup

format: ## Formats all Swift files in place
	swift format -i -r --configuration .swift-format Package.swift Plugins Sources Tests Benchmarks Fuzz/Package.swift Fuzz/Sources/Fuzzer

lint: ## Refuses Swift files that are not formatted
	swift format lint --strict -r --configuration .swift-format Package.swift Plugins Sources Tests Benchmarks Fuzz/Package.swift Fuzz/Sources/Fuzzer

clean:
	rm -rf .build .build-fuzz out golden-failures
