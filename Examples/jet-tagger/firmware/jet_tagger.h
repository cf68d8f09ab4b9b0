#ifndef JET_TAGGER_H_
#define JET_TAGGER_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void jet_tagger(
    input_t jet_features[16],
    result_t layer9_out[5]
);

// hls-fpga-machine-learning insert emulator-defines


#endif
