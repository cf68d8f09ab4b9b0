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
typedef ap_fixed<36,16> d1_accum_t;
typedef ap_fixed<36,16> d1_result_t;
typedef ap_fixed<16,6> d1_weight_t;
typedef ap_fixed<16,6> d1_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_fixed<16,6> layer3_t;
typedef ap_fixed<18,8> r_table_t;
typedef ap_fixed<36,16> d2_accum_t;
typedef ap_fixed<36,16> d2_result_t;
typedef ap_fixed<16,6> d2_weight_t;
typedef ap_fixed<16,6> d2_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<16,6> layer5_t;
typedef ap_fixed<18,8> s_table_t;
typedef ap_fixed<17,7> add_result_t;
typedef ap_fixed<34,14> bn_result_t;
typedef ap_fixed<16,6> bn_scale_t;
typedef ap_fixed<16,6> bn_bias_t;
typedef ap_fixed<34,14> join_result_t;
typedef ap_fixed<55,25> out_accum_t;
typedef ap_fixed<55,25> out_result_t;
typedef ap_fixed<16,6> out_weight_t;
typedef ap_fixed<16,6> out_bias_t;
typedef ap_uint<1> layer9_index;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_accum_t;
typedef ap_fixed<16,6> result_t;
typedef ap_fixed<18,8> softmax_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_inv_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_inv_inp_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
