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
typedef ap_fixed<35,15> d1_accum_t;
typedef ap_fixed<35,15> d1_result_t;
typedef ap_fixed<16,6> d1_weight_t;
typedef ap_fixed<16,6> d1_bias_t;
typedef ap_fixed<16,6> layer3_t;
typedef ap_fixed<18,8> r_table_t;
typedef ap_fixed<38,18> d2_accum_t;
typedef ap_fixed<38,18> result_t;
typedef ap_fixed<16,6> d2_weight_t;
typedef ap_fixed<16,6> d2_bias_t;
typedef ap_uint<1> layer5_index;

// hls-fpga-machine-learning insert emulator-defines


#endif
