package readback

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Node is an element of XML by its local name, with what is in it.
type Node struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Content  string     `xml:",chardata"`
	Children []Node     `xml:",any"`
}

// Attr is the value of an attribute by its local name.
func (n Node) Attr(name string) string {
	for _, a := range n.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Walk calls visit for the node and all that is in it, in order, as long as it answers
// that it wants to see what is inside.
func (n Node) Walk(visit func(Node) bool) {
	if !visit(n) {
		return
	}
	for _, child := range n.Children {
		child.Walk(visit)
	}
}

// Words are the words of the node in order, parted at spaces, tabs, ends of lines and
// of paragraphs.
func (n Node) Words() []string {
	var out strings.Builder
	n.Walk(func(n Node) bool {
		switch n.XMLName.Local {
		case "p", "tab", "br":
			out.WriteByte(' ')
		case "t":
			out.WriteString(n.Content)
		}
		return true
	})
	return strings.Fields(strings.ReplaceAll(out.String(), "\u00A0", " "))
}

// WordParts are the files in a .docx by their names; it fails where one is no XML
// though it should be.
func WordParts(t testing.TB, docx []byte) map[string][]byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range archive.File {
		file, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(file)
		if err := errors.Join(err, file.Close()); err != nil {
			t.Fatal(err)
		}
		if _, twice := parts[f.Name]; twice {
			t.Errorf("%s is in the package twice", f.Name)
		}
		parts[f.Name] = content
	}
	return parts
}

// Parse reads a part of XML.
func Parse(t testing.TB, content []byte) Node {
	t.Helper()
	var node Node
	if err := xml.Unmarshal(content, &node); err != nil {
		t.Fatalf("%v in %.300s", err, content)
	}
	return node
}

// WordBody is the text of a .docx.
func WordBody(t testing.TB, docx []byte) Node {
	t.Helper()
	return Parse(t, WordParts(t, docx)["word/document.xml"])
}

// ByLibreOffice is a .docx as LibreOffice prints it: a PDF.
func ByLibreOffice(t testing.TB, docx []byte) []byte {
	t.Helper()
	folder := t.TempDir()
	source := filepath.Join(folder, "naskah.docx")
	if err := os.WriteFile(source, docx, 0o600); err != nil {
		t.Fatal(err)
	}
	// A profile of its own keeps it from the one of whoever runs the test.
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(folder, "profil")),
		"--headless", "--convert-to", "pdf", "--outdir", folder, source).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice (package libreoffice-writer-nogui): %v: %s", err, out)
	}
	pdf, err := os.ReadFile(filepath.Join(folder, "naskah.pdf"))
	if err != nil {
		t.Fatalf("LibreOffice made nothing of it: %s", out)
	}
	return pdf
}
