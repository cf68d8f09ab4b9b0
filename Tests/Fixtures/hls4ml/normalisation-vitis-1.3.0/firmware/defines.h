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
typedef ap_fixed<33,13> bn_input_result_t;
typedef ap_fixed<16,6> bn_input_scale_t;
typedef ap_fixed<16,6> bn_input_bias_t;
typedef ap_fixed<16,6> layer3_t;
typedef ap_fixed<18,8> r_table_t;
typedef ap_fixed<36,16> d_accum_t;
typedef ap_fixed<36,16> d_result_t;
typedef ap_fixed<16,6> d_weight_t;
typedef ap_fixed<16,6> d_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<16,6> layer6_t;
typedef ap_fixed<18,8> t_0_table_t;
typedef ap_fixed<33,13> result_t;
typedef ap_fixed<16,6> bn_last_scale_t;
typedef ap_fixed<16,6> bn_last_bias_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
