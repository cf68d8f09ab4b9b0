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
typedef nnet::array<ap_fixed<16,6>, 8*1> input_t;
typedef nnet::array<ap_fixed<33,13>, 8*1> bn_input_result_t;
typedef ap_fixed<16,6> bn_input_scale_t;
typedef ap_fixed<16,6> bn_input_bias_t;
typedef nnet::array<ap_fixed<16,6>, 8*1> layer3_t;
typedef ap_fixed<18,8> r_table_t;
typedef ap_fixed<36,16> d_accum_t;
typedef nnet::array<ap_fixed<36,16>, 6*1> d_result_t;
typedef ap_fixed<16,6> d_weight_t;
typedef ap_fixed<16,6> d_bias_t;
typedef ap_uint<1> layer4_index;
typedef nnet::array<ap_fixed<16,6>, 6*1> layer6_t;
typedef ap_fixed<18,8> t_0_table_t;
typedef nnet::array<ap_fixed<33,13>, 6*1> result_t;
typedef ap_fixed<16,6> bn_last_scale_t;
typedef ap_fixed<16,6> bn_last_bias_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
