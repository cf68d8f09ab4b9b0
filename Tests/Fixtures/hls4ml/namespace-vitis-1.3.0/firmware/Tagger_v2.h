#ifndef TAGGER_V2_H_
#define TAGGER_V2_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"

namespace trigger {

// Prototype of top level function for C-synthesis
void Tagger_v2(
    input_t features[10],
    result_t layer7_out[4]
);

// hls-fpga-machine-learning insert emulator-defines

}

#endif
