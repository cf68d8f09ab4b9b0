#ifndef DEFINES_H_
#define DEFINES_H_

#include "nnet_utils/nnet_types.h"
#include <ac_channel.h>
#include <ac_fixed.h>
#include <ac_int.h>
#include <cstddef>
#include <cstdio>

// hls-fpga-machine-learning insert numbers

// hls-fpga-machine-learning insert layer-precision
typedef ac_fixed<16,6,true> input_t;
typedef ac_fixed<37,17,true> fc1_accum_t;
typedef ac_fixed<37,17,true> fc1_result_t;
typedef ac_fixed<16,6,true> fc1_weight_t;
typedef ac_fixed<16,6,true> fc1_bias_t;
typedef ac_int<1, false> layer2_index;
typedef ac_fixed<16,6,true> layer3_t;
typedef ac_fixed<18,8,true> act1_table_t;
typedef ac_fixed<36,16,true> fc2_accum_t;
typedef ac_fixed<36,16,true> fc2_result_t;
typedef ac_fixed<16,6,true> fc2_weight_t;
typedef ac_fixed<16,6,true> fc2_bias_t;
typedef ac_int<1, false> layer4_index;
typedef ac_fixed<16,6,true> layer5_t;
typedef ac_fixed<18,8,true> act2_table_t;
typedef ac_fixed<36,16,true> logits_accum_t;
typedef ac_fixed<36,16,true> logits_result_t;
typedef ac_fixed<16,6,true> logits_weight_t;
typedef ac_fixed<16,6,true> logits_bias_t;
typedef ac_int<1, false> layer6_index;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_accum_t;
typedef ac_fixed<16,6,true> result_t;
typedef ac_fixed<18,8,true> softmax_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_exp_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_inv_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_inv_inp_t;

#endif
