#ifndef ANOMALY_AUTOENCODER_H_
#define ANOMALY_AUTOENCODER_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "hls_stream.h"

#include "defines.h"


// Prototype of top level function for C-synthesis
void anomaly_autoencoder(
    input_t event[32],
    result_t layer11_out[32]
);

// hls-fpga-machine-learning insert emulator-defines


#endif
