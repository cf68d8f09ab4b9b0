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
typedef ap_fixed<14,5> input_t;
typedef ap_fixed<26,12> stem_accum_t;
typedef ap_fixed<26,12> stem_result_t;
typedef ap_fixed<7,2> stem_weight_t;
typedef ap_fixed<8,3> stem_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_ufixed<8,3,AP_RND,AP_SAT,0> layer4_t;
typedef ap_fixed<26,12> stem_relu_param_t;
typedef ap_fixed<18,8> stem_relu_table_t;
typedef ap_fixed<20,10> branch1_accum_t;
typedef ap_fixed<14,5,AP_RND,AP_SAT,0> layer5_t;
typedef ap_fixed<7,2> branch1_weight_t;
typedef ap_fixed<8,3> branch1_bias_t;
typedef ap_uint<1> layer5_index;
typedef ap_fixed<9,1,AP_RND,AP_SAT,0> layer6_t;
typedef ap_fixed<18,8> branch_tanh_table_t;
typedef ap_fixed<21,8> branch2_accum_t;
typedef ap_fixed<21,8> branch2_result_t;
typedef ap_fixed<7,2> branch2_weight_t;
typedef ap_fixed<8,3> branch2_bias_t;
typedef ap_uint<1> layer7_index;
typedef ap_fixed<22,9> residual_result_t;
typedef ap_fixed<37,15> residual_norm_result_t;
typedef ap_fixed<14,5> residual_norm_scale_t;
typedef ap_fixed<14,5> residual_norm_bias_t;
typedef ap_fixed<26,12> gate_accum_t;
typedef ap_fixed<26,12> gate_result_t;
typedef ap_fixed<7,2> gate_weight_t;
typedef ap_fixed<8,3> gate_bias_t;
typedef ap_uint<1> layer10_index;
typedef ap_fixed<14,5> layer11_t;
typedef ap_ufixed<1,-2> residual_relu_param_t;
typedef ap_fixed<18,8> residual_relu_table_t;
typedef ap_ufixed<8,0,AP_RND,AP_SAT,0> layer12_t;
typedef ap_fixed<18,8> gate_sigmoid_table_t;
typedef ap_fixed<14,5,AP_RND,AP_SAT,0> joined_result_t;
typedef ap_fixed<27,13> score_accum_t;
typedef ap_fixed<27,13> score_result_t;
typedef ap_fixed<7,2> score_weight_t;
typedef ap_fixed<8,3> score_bias_t;
typedef ap_uint<1> layer14_index;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> probability_accum_t;
typedef ap_fixed<14,5> result_t;
typedef ap_fixed<18,8> probability_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> probability_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> probability_inv_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> probability_inv_inp_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
