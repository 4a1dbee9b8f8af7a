package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "gugustugas"

// room is a part of the house: a package with everything under it. mayUse lists
// the rooms that it may import; its own packages may import one another.
type room struct {
	name   string
	mayUse []string
}

// rooms is the plan of docs/architecture.md. The first room that holds a package
// is its room; the empty name is the program itself, which wires all others.
var rooms = []room{
	{"data/indonesian", nil},
	{"data/markup", nil},
	{"data/privacy", nil},
	{"data/store", []string{"data", "data/indonesian"}},
	{"data", []string{"data/indonesian"}},
	{"app/photo", []string{"data"}},
	{"app/secretariat", []string{"app/photo", "data", "data/indonesian", "data/markup", "data/privacy"}},
	{"app/exchange", []string{"data", "data/indonesian", "data/privacy"}},
	{"app/paper", []string{"data", "data/indonesian", "data/markup", "assets"}},
	{"app/sheet", []string{"data", "data/indonesian", "data/privacy"}},
	{"app/cli", []string{"app/secretariat", "app/exchange", "app/paper", "app/sheet", "data", "data/indonesian", "data/markup", "data/privacy", "assets"}},
	{"app/ui", []string{"app/photo", "app/secretariat", "app/paper", "app/sheet", "data", "data/indonesian", "data/markup", "data/privacy", "assets"}},
	{"assets", nil},
	{"journey", nil},
	{"", []string{"app/cli", "app/ui", "app/secretariat", "app/exchange", "app/paper", "data", "data/indonesian", "data/store", "assets"}},
}

// tenant is a library that is imported in the named rooms only.
type tenant struct {
	library string
	rooms   []string
}

var tenants = []tenant{
	{"fyne.io/", []string{"app/ui", ""}},
	{"gorm.io/", []string{"data/store"}},
	{"github.com/glebarez/", []string{"data/store"}},
	{"github.com/pressly/goose/", []string{"data/store"}},
	{"database/sql", []string{"data/store"}},
	{"github.com/gofrs/flock", []string{"data/store"}},
	{"github.com/jung-kurt/gofpdf", []string{"app/paper"}},
	{"github.com/pdfcpu/", []string{"app/paper"}},
	{"github.com/boombuler/", []string{"app/paper"}},
	{"github.com/xuri/", []string{"app/sheet"}},
	{"golang.org/x/image/draw", []string{"app/photo"}},
	{"golang.org/x/image/webp", []string{"app/photo"}},
	{"github.com/klippa-app/go-pdfium", []string{"app/ui"}},
	{"github.com/tetratelabs/wazero", []string{"app/ui"}},
	{"github.com/spf13/pflag", []string{"app/cli", ""}},
	// glebarez registers the driver; a second import of it panics at start.
	{"modernc.org/sqlite", nil},
}

// linkFree lists what rooms are kept free of, however deep it hides.
var linkFree = map[string][]string{
	"data":            {"."},
	"data/indonesian": {"."},
	"data/markup":     {"."},
	"data/privacy":    {"."},
	"data/store":      {"fyne.io/", "github.com/jung-kurt/"},
	"app/secretariat": {"fyne.io/", "gorm.io/", "github.com/jung-kurt/", "modernc.org/"},
	"app/exchange":    {"fyne.io/", "gorm.io/", "github.com/jung-kurt/", "modernc.org/"},
	"app/paper":       {"fyne.io/", "gorm.io/", "modernc.org/"},
	"app/sheet":       {"fyne.io/", "gorm.io/", "github.com/jung-kurt/", "modernc.org/"},
	"app/cli":         {"fyne.io/", "gorm.io/", "modernc.org/"},
	"app/ui":          {"gorm.io/", "modernc.org/"},
}

// graph is what each package imports.
type graph map[string][]string

func roomOf(pkg string) room {
	path := strings.TrimPrefix(strings.TrimPrefix(pkg, module), "/")
	for _, r := range rooms {
		if r.name == "" || under(path, r.name) {
			return r
		}
	}
	panic("the last room takes every package")
}

func under(path, room string) bool { return path == room || strings.HasPrefix(path, room+"/") }

func ours(pkg string) bool { return under(pkg, module) }

// foreign says whether an import is one that a pattern of linkFree names; "."
// names everything outside the standard library and the module.
func foreign(pkg, pattern string) bool {
	if pattern == "." {
		first, _, _ := strings.Cut(pkg, "/")
		return strings.Contains(first, ".")
	}
	return strings.HasPrefix(pkg, pattern)
}

// breaches lists how a graph breaks the plan, one sentence each, sorted.
func breaches(g graph) []string {
	var found []string
	for pkg, imports := range g {
		if !ours(pkg) {
			continue
		}
		home := roomOf(pkg)
		for _, dep := range imports {
			if ours(dep) {
				if there := roomOf(dep); there.name != home.name && !slices.Contains(home.mayUse, there.name) {
					found = append(found, fmt.Sprintf("%s imports %s: the arrow from %q to %q is not in the plan", pkg, dep, home.name, there.name))
				}
				continue
			}
			for _, t := range tenants {
				if foreign(dep, t.library) && !slices.Contains(t.rooms, home.name) {
					found = append(found, fmt.Sprintf("%s imports %s, which only %q may", pkg, dep, t.rooms))
				}
			}
		}
		for _, pattern := range linkFree[home.name] {
			if path := chain(g, pkg, pattern); path != nil {
				found = append(found, fmt.Sprintf("%s links %s", pkg, strings.Join(path, " → ")))
			}
		}
	}
	slices.Sort(found)
	return found
}

// chain is a way from a package to an import that the pattern names, or nil.
func chain(g graph, from, pattern string) []string {
	came := map[string]string{from: ""}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, dep := range g[queue[0]] {
			if _, known := came[dep]; known {
				continue
			}
			came[dep] = queue[0]
			queue = append(queue, dep)
			if foreign(dep, pattern) {
				path := []string{dep}
				for at := queue[0]; at != from; at = came[at] {
					path = append([]string{at}, path...)
				}
				return path
			}
		}
	}
	return nil
}

// loadGraph asks go list what the module's packages import, tests left out.
func loadGraph(t *testing.T, goos, tags string) graph {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-deps", "-tags", tags,
		"-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "CGO_ENABLED=1")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list for %s: %v", goos, err)
	}
	g := graph{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		g[fields[0]] = fields[1:]
	}
	if len(g[module]) == 0 || len(g[module+"/data"]) == 0 {
		t.Fatalf("go list for %s, tags %q, does not know our packages", goos, tags)
	}
	return g
}

func TestTheHouseKeepsItsPlan(t *testing.T) {
	for _, goos := range []string{"linux", "windows"} {
		for _, tags := range []string{"", "cli"} {
			for _, breach := range breaches(loadGraph(t, goos, tags)) {
				t.Errorf("%s, tags %q: %s", goos, tags, breach)
			}
		}
	}
}

// An office without a display builds the commands alone.
func TestTheCommandsLinkNoWindow(t *testing.T) {
	if path := chain(loadGraph(t, "linux", "cli"), module, "fyne.io/"); path != nil {
		t.Errorf("with the tag cli the program links %s", strings.Join(path, " → "))
	}
}

func TestEveryRuleOfThePlanBites(t *testing.T) {
	for _, c := range []struct {
		name  string
		graph graph
		want  string
	}{
		{"data uses a library", graph{"gugustugas/data": {"github.com/google/uuid"}}, `data links github.com/google/uuid`},
		{"data uses a room above", graph{"gugustugas/data": {"gugustugas/app/secretariat"}}, `from "data" to "app/secretariat"`},
		{"indonesian uses data", graph{"gugustugas/data/indonesian": {"gugustugas/data"}}, `from "data/indonesian" to "data"`},
		{"store uses the app", graph{"gugustugas/data/store": {"gugustugas/app/exchange"}}, `from "data/store" to "app/exchange"`},
		{"store links a window", graph{"gugustugas/data/store": {"x.org/x"}, "x.org/x": {"fyne.io/fyne/v2"}}, `data/store links x.org/x → fyne.io/fyne/v2`},
		{"a second driver", graph{"gugustugas/data/store": {"modernc.org/sqlite"}}, `imports modernc.org/sqlite, which only []`},
		{"secretariat uses the store", graph{"gugustugas/app/secretariat": {"gugustugas/data/store"}}, `from "app/secretariat" to "data/store"`},
		{"secretariat uses GORM", graph{"gugustugas/app/secretariat": {"gorm.io/gorm"}}, `imports gorm.io/gorm, which only ["data/store"]`},
		{"paper uses secretariat", graph{"gugustugas/app/paper/layout": {"gugustugas/app/secretariat"}}, `from "app/paper" to "app/secretariat"`},
		{"paper links GORM deep below", graph{"gugustugas/app/paper": {"x.org/x"}, "x.org/x": {"y.org/y"}, "y.org/y": {"gorm.io/gorm"}}, `app/paper links x.org/x → y.org/y → gorm.io/gorm`},
		{"a page reads workbooks", graph{"gugustugas/app/ui/roster": {"github.com/xuri/excelize/v2"}}, `xuri/excelize/v2, which only ["app/sheet"]`},
		{"exchange prints", graph{"gugustugas/app/exchange": {"github.com/jung-kurt/gofpdf"}}, `gofpdf, which only ["app/paper"]`},
		{"a command opens a window", graph{"gugustugas/app/cli": {"gugustugas/app/ui/kit"}}, `from "app/cli" to "app/ui"`},
		{"a command uses Fyne", graph{"gugustugas/app/cli": {"fyne.io/fyne/v2"}}, `fyne.io/fyne/v2, which only`},
		{"a page reaches the store", graph{"gugustugas/app/ui/minutes": {"gugustugas/data/store"}}, `from "app/ui" to "data/store"`},
		{"a page reads SQL", graph{"gugustugas/app/ui/minutes": {"database/sql"}}, `imports database/sql, which only`},
		{"a page draws PDF", graph{"gugustugas/app/ui/kit": {"github.com/jung-kurt/gofpdf"}}, `gofpdf, which only ["app/paper"]`},
		{"a page joins PDFs", graph{"gugustugas/app/ui/kit": {"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"}}, `pdfcpu/pkg/pdfcpu, which only ["app/paper"]`},
		{"a journey knows the inside", graph{"gugustugas/journey": {"gugustugas/data"}}, `from "journey" to "data"`},
		{"assets use data", graph{"gugustugas/assets": {"gugustugas/data"}}, `from "assets" to "data"`},
	} {
		if found := strings.Join(breaches(c.graph), "\n"); !strings.Contains(found, c.want) {
			t.Errorf("%s: want %q, got %q", c.name, c.want, found)
		}
	}
	allowed := graph{
		"gugustugas":                  {"gugustugas/app/ui", "gugustugas/data/store", "fyne.io/fyne/v2/app", "github.com/spf13/pflag"},
		"gugustugas/app/ui":           {"gugustugas/app/ui/kit", "gugustugas/app/secretariat", "gugustugas/app/paper"},
		"gugustugas/app/ui/kit":       {"fyne.io/fyne/v2", "fmt"},
		"gugustugas/app/secretariat":  {"gugustugas/data", "github.com/google/uuid"},
		"gugustugas/app/paper":        {"gugustugas/app/paper/layout", "gugustugas/data"},
		"gugustugas/app/paper/layout": {"github.com/jung-kurt/gofpdf"},
		"gugustugas/data/store":       {"gorm.io/gorm", "gugustugas/data"},
		"gorm.io/gorm":                {"database/sql"},
		"gugustugas/data":             {"time", "gugustugas/data/indonesian"},
	}
	for _, breach := range breaches(allowed) {
		t.Errorf("refused without need: %s", breach)
	}
}
