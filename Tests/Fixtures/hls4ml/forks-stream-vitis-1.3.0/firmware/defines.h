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
typedef ap_fixed<36,16> trunk_accum_t;
typedef nnet::array<ap_fixed<36,16>, 8*1> trunk_result_t;
typedef ap_fixed<16,6> trunk_weight_t;
typedef ap_fixed<16,6> trunk_bias_t;
typedef ap_uint<1> layer2_index;
typedef nnet::array<ap_fixed<16,6>, 8*1> layer3_t;
typedef ap_fixed<18,8> trunk_relu_table_t;
typedef ap_fixed<36,16> a_accum_t;
typedef nnet::array<ap_fixed<36,16>, 8*1> a_result_t;
typedef ap_fixed<16,6> a_weight_t;
typedef ap_fixed<16,6> a_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<36,16> b_accum_t;
typedef nnet::array<ap_fixed<36,16>, 8*1> b_result_t;
typedef ap_fixed<16,6> b_weight_t;
typedef ap_fixed<16,6> b_bias_t;
typedef ap_uint<1> layer5_index;
typedef nnet::array<ap_fixed<37,17>, 8*1> sum_result_t;
typedef nnet::array<ap_fixed<53,23>, 8*1> product_result_t;
typedef ap_fixed<73,33> first_accum_t;
typedef nnet::array<ap_fixed<73,33>, 3*1> first_result_t;
typedef ap_fixed<16,6> first_weight_t;
typedef ap_fixed<16,6> first_bias_t;
typedef ap_uint<1> layer8_index;
typedef ap_fixed<57,27> second_accum_t;
typedef nnet::array<ap_fixed<57,27>, 2*1> second_result_t;
typedef ap_fixed<16,6> second_weight_t;
typedef ap_fixed<16,6> second_bias_t;
typedef ap_uint<1> layer9_index;

// hls-fpga-machine-learning insert emulator-defines


#endif
