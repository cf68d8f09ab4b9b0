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
#define N_LAYER_2 8
#define N_LAYER_6 6
#define N_LAYER_6 6
#define N_LAYER_6 6
#define N_LAYER_10 4
#define N_LAYER_10 4
#define N_LAYER_10 4

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<16,6> input_t;
typedef ap_fixed<16,6> model_default_t;
typedef ap_fixed<16,6> layer2_t;
typedef ap_uint<1> weight2_t;
typedef ap_fixed<4,1> bias2_t;
typedef ap_uint<1> layer2_index;
typedef ap_fixed<16,6> layer13_t;
typedef ap_fixed<4,1> bias13_t;
typedef ap_ufixed<4,0,AP_RND_CONV,AP_SAT> layer5_t;
typedef ap_fixed<18,8> act1_table_t;
typedef ap_fixed<16,6> layer6_t;
typedef ap_uint<1> weight6_t;
typedef ap_fixed<4,1> bias6_t;
typedef ap_uint<1> layer6_index;
typedef ap_fixed<16,6> layer14_t;
typedef ap_fixed<4,1> bias14_t;
typedef ap_ufixed<4,0,AP_RND_CONV,AP_SAT> layer9_t;
typedef ap_fixed<18,8> act2_table_t;
typedef ap_fixed<16,6> layer10_t;
typedef ap_uint<1> weight10_t;
typedef ap_fixed<4,1> bias10_t;
typedef ap_uint<1> layer10_index;
typedef ap_fixed<16,6> layer15_t;
typedef ap_fixed<4,1> bias15_t;
typedef ap_fixed<16,6> result_t;
typedef ap_fixed<18,8> softmax_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_inv_table_t;

#endif
