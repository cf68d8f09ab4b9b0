#ifndef QUANTISED_CLASSIFIER_H_
#define QUANTISED_CLASSIFIER_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void quantised_classifier(
    input_t hits[12],
    result_t layer15_out[4]
);

// hls-fpga-machine-learning insert emulator-defines


#endif
