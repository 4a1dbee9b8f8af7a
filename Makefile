# make run    bangun program lalu buka jendelanya (tanpa layar: cetak naskah contoh ke keluaran/)
# make test   semua uji, termasuk uji pada jendela sungguhan di layar maya
# make lint   gofumpt, go vet, staticcheck, gocyclo
# make bench  pengukuran
# make gambar gambar untuk README, dari jendela dan notula yang sebenarnya
# make rilis  program siap pakai, kecil dan tanpa jejak komputer pembangun
#
# run and test do their own set-up: see packaging/paket-sistem.

SHELL       := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS   += --no-print-directory

WINDOW_PACKAGES := libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev pkg-config
TEST_PACKAGES   := $(WINDOW_PACKAGES) xvfb openbox xdotool xclip poppler-utils libreoffice-writer-nogui
GOFUMPT         := go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK     := go run honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOCYCLO         := go run github.com/fzipp/gocyclo/cmd/gocyclo@v0.6.0
TEST_LOG        := .alat/uji.log

# A checkout that belongs to another account makes git refuse, and with it the
# version stamp of go build.
export GOFLAGS := $(strip $(shell go env GOFLAGS) -buildvcs=false)

.PHONY: run jendela contoh test lint bench gambar rilis

run:
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then $(MAKE) jendela; else $(MAKE) contoh; fi

jendela:
	@packaging/paket-sistem $(WINDOW_PACKAGES)
	@echo "Membangun program; yang pertama kali perlu beberapa menit."
	@go build -o gugustugas .
	@./gugustugas

# Commands need no window, so neither a C compiler nor a system package.
contoh:
	@echo "Tidak ada layar, jadi jendela tidak dibuka; naskah contoh dicetak sebagai gantinya."
	@CGO_ENABLED=0 go build -tags cli -o gugustugas-cli .
	@packaging/cetak-contoh ./gugustugas-cli keluaran

# What runs on several goroutines is tested with -race; the window's driver is
# left out of that, because its C code would be compiled a second time. The
# journeys come last and alone: they play keys at the pace of a person. Fyne only
# logs a widget touched from the wrong goroutine, so the log is read too.
test:
	@packaging/paket-sistem $(TEST_PACKAGES)
	@mkdir -p .alat
	@echo "go vet ./... (yang pertama kali membangun semuanya, beberapa menit)"
	@go vet ./...
	@go test -v -race -timeout 15m ./app/... ./data/... 2>&1 | tee $(TEST_LOG)
	@go test -v $$(go list ./... | grep -Ev '/(app|data|journey)(/|$$)') 2>&1 | tee -a $(TEST_LOG)
	@go test -v -count 1 -timeout 15m ./journey 2>&1 | tee -a $(TEST_LOG)
	@if grep -n 'Error in Fyne call thread' $(TEST_LOG); then echo "make test: a widget was touched from the wrong goroutine" >&2; exit 1; fi

lint:
	@echo gofumpt; unformatted=$$($(GOFUMPT) -l .); if [ -n "$$unformatted" ]; then echo "$$unformatted"; exit 1; fi
	@echo go vet; go vet ./...
	@echo staticcheck; $(STATICCHECK) ./...
	@echo gocyclo; $(GOCYCLO) -over 15 .

bench:
	@packaging/paket-sistem $(TEST_PACKAGES)
	@go test -run '^$$' -bench . -benchmem ./...

gambar:
	@packaging/paket-sistem $(TEST_PACKAGES)
	@go run ./journey/pictures docs/gambar

rilis:
	@packaging/paket-sistem $(WINDOW_PACKAGES)
	@go build -trimpath -tags migrated_fynedo -ldflags '-s -w' -o gugustugas .
