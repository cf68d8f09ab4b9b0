#ifndef DEFINES_H_
#define DEFINES_H_

#include <sycl/ext/intel/ac_types/ac_fixed.hpp>
#include <sycl/ext/intel/ac_types/ac_int.hpp>
#include <sycl/ext/intel/fpga_extensions.hpp>
#include <sycl/sycl.hpp>

// Include nnet::array - a custom array-like struct, mainly used with io_stream
#include "nnet_utils/nnet_types.h"

// hls-fpga-machine-learning insert numbers

// hls-fpga-machine-learning insert layer-precision
typedef nnet::array<ac_fixed<16,6,true>, 10*1> input_t;
typedef ac_fixed<37,17,true> fc1_accum_t;
typedef nnet::array<ac_fixed<37,17,true>, 8*1> fc1_result_t;
typedef nnet::array<ac_fixed<16,6,true>, 80*1> w2_t;
typedef nnet::array<ac_fixed<16,6,true>, 8*1> b2_t;
typedef ac_int<1, false> layer2_index;
typedef nnet::array<ac_fixed<16,6,true>, 8*1> layer3_t;
typedef ac_fixed<18,8,true> act1_table_t;
typedef ac_fixed<36,16,true> fc2_accum_t;
typedef nnet::array<ac_fixed<36,16,true>, 6*1> fc2_result_t;
typedef nnet::array<ac_fixed<16,6,true>, 48*1> w4_t;
typedef nnet::array<ac_fixed<16,6,true>, 6*1> b4_t;
typedef ac_int<1, false> layer4_index;
typedef nnet::array<ac_fixed<16,6,true>, 6*1> layer5_t;
typedef ac_fixed<18,8,true> act2_table_t;
typedef ac_fixed<36,16,true> logits_accum_t;
typedef nnet::array<ac_fixed<36,16,true>, 4*1> logits_result_t;
typedef nnet::array<ac_fixed<16,6,true>, 24*1> w6_t;
typedef nnet::array<ac_fixed<16,6,true>, 4*1> b6_t;
typedef ac_int<1, false> layer6_index;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_accum_t;
typedef nnet::array<ac_fixed<16,6,true>, 4*1> result_t;
typedef ac_fixed<18,8,true> softmax_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_exp_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_inv_table_t;
typedef ac_fixed<18,8,true,AC_RND,AC_SAT> softmax_inv_inp_t;

#define DIV_ROUNDUP(n, d) ((n + d - 1) / d)
#define MIN(n, d) (n > d ? d : n)
#define MAX(n, d) (n < d ? d : n)

#endif
