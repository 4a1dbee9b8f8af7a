package frame

import "gugustugas/app/ui/kit"

// Edges is kit.Border.
var Edges = kit.Border
