#ifndef DEFINES_H_
#define DEFINES_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "nnet_utils/nnet_types.h"
#include <cstddef>
#include <cstdio>

// hls-fpga-machine-learning insert numbers
#define N_INPUT_1_1 10
#define N_LAYER_2 8
#define N_LAYER_2 8
#define N_LAYER_5 6
#define N_LAYER_5 6
#define N_LAYER_8 4
#define N_LAYER_8 4

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<16,6> input_t;
typedef ap_fixed<16,6> model_default_t;
typedef ap_fixed<16,6> layer2_t;
typedef struct exponent_weight2_t {ap_uint<1> sign;ap_int<4> weight; } exponent_weight2_t;
typedef struct exponent_bias2_t {ap_uint<1> sign;ap_int<4> weight; } exponent_bias2_t;
typedef ap_uint<1> layer2_index;
typedef ap_ufixed<5,2,AP_RND_CONV,AP_SAT> layer4_t;
typedef ap_fixed<18,8> act1_table_t;
typedef ap_fixed<16,6> layer5_t;
typedef struct exponent_weight5_t {ap_uint<1> sign;ap_int<4> weight; } exponent_weight5_t;
typedef struct exponent_bias5_t {ap_uint<1> sign;ap_int<4> weight; } exponent_bias5_t;
typedef ap_uint<1> layer5_index;
typedef ap_ufixed<5,2,AP_RND_CONV,AP_SAT> layer7_t;
typedef ap_fixed<18,8> act2_table_t;
typedef ap_fixed<16,6> layer8_t;
typedef struct exponent_weight8_t {ap_uint<1> sign;ap_int<4> weight; } exponent_weight8_t;
typedef struct exponent_bias8_t {ap_uint<1> sign;ap_int<4> weight; } exponent_bias8_t;
typedef ap_uint<1> layer8_index;
typedef ap_fixed<16,6> result_t;
typedef ap_fixed<18,8> softmax_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_inv_table_t;

#endif
