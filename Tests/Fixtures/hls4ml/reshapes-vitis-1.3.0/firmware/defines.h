#ifndef DEFINES_H_
#define DEFINES_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "nnet_utils/nnet_types.h"
#include <array>
#include <cstddef>
#include <cstdio>
#include <tuple>
#include <tuple>


// hls-fpga-machine-learning insert numbers

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<16,6> input_t;
typedef ap_fixed<37,17> d1_accum_t;
typedef ap_fixed<37,17> d1_result_t;
typedef ap_fixed<16,6> d1_weight_t;
typedef ap_fixed<16,6> d1_bias_t;
typedef ap_uint<1> layer3_index;
typedef ap_fixed<57,27> d2_accum_t;
typedef ap_fixed<57,27> result_t;
typedef ap_fixed<16,6> d2_weight_t;
typedef ap_fixed<16,6> d2_bias_t;
typedef ap_uint<1> layer7_index;

// hls-fpga-machine-learning insert emulator-defines


#endif
