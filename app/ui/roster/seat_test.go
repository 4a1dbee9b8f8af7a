package roster

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestCtrlNAddsASeatWhereOneIs(t *testing.T) {
	r := withRoster(t)
	r.choose("bnk")
	r.press(kit.Ctrl(fyne.KeyN))
	if r.main.Text() != "Tambah kedudukan" {
		t.Errorf("the filled button says %q", r.main.Text())
	}
	r.press(ctrlEnter)
	if shown := r.texts(r.aside.place.Object()); !slices.Contains(shown, "Isi instansi atau jabatannya dahulu.") {
		t.Fatalf("an empty seat is not refused: %q", shown)
	}
	r.window.Canvas().Focus(r.entry("Instansi"))
	r.write("dinso")
	r.press(enter)
	r.press(ctrlEnter)
	line, ok := r.chosen()
	if !ok || line.Seat.AgencyID != "dinsos" || line.Seat.SubTaskForce != "Pencegahan" || line.Seat.Role != "Anggota" || len(r.seats()) != 7 {
		t.Fatalf("chosen %+v of %q; told %q", line.Seat, r.seats(), r.told)
	}
	if r.window.Canvas().Focused() != fyne.Focusable(r.aside.handing.name.Entry) {
		t.Error("the keyboard is not where the holder is typed")
	}
}

func TestFieldsOfASeatKeepWhatIsTyped(t *testing.T) {
	r := withRoster(t)
	r.choose("bnk")
	r.retype(r.entry("Jabatan"), "Kepala BNK")
	r.retype(r.entry("Sub gugus tugas"), "Penegakan Hukum")
	r.window.Canvas().Focus(r.entry("Instansi"))
	r.entry("Instansi").SetText("")
	r.write("Instansi Baru")
	r.press(enter)
	r.flush()
	line, _ := r.chosen()
	if line.Seat.ID != "bnk" || line.Seat.Post != "Kepala BNK" || line.Seat.SubTaskForce != "Penegakan Hukum" || line.Agency == nil || line.Agency.Name != "Instansi Baru" {
		t.Errorf("seat %+v agency %+v", line.Seat, line.Agency)
	}
	r.retype(r.entry("Kedudukan"), "")
	if f := r.texts(r.aside.place.Object()); !slices.Contains(f, "Kedudukan tidak boleh kosong; yang sebelumnya tetap tersimpan.") {
		t.Errorf("an empty role is not refused: %q", f)
	}
}

func TestSeatsMoveAndAreRemoved(t *testing.T) {
	r := withRoster(t)
	r.check(r.desk.SaveSeat(t.Context(), data.Seat{ID: "bnk-2", DecreeID: "sk-1", Role: "Anggota", SubTaskForce: "Pencegahan", Post: "Kepala Seksi"}))
	r.Reload()
	r.choose("bnk-2")
	r.press(kit.Alt(fyne.KeyUp))
	if at := findSeat(r.rows, "bnk-2"); at > findSeat(r.rows, "bnk") || r.seatID != "bnk-2" {
		t.Errorf("Alt+↑ leaves %q", r.seats())
	}
	r.press(kit.Key(fyne.KeyDelete), esc)
	if findSeat(r.rows, "bnk-2") < 0 {
		t.Error("it is removed although the question was not agreed to")
	}
	r.press(kit.Key(fyne.KeyDelete), enter)
	if findSeat(r.rows, "bnk-2") >= 0 {
		t.Errorf("Delete leaves %q, told %q", r.seats(), r.told)
	}
}
