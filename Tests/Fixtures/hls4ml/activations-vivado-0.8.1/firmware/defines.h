#ifndef DEFINES_H_
#define DEFINES_H_

#include "ap_fixed.h"
#include "ap_int.h"
#include "nnet_utils/nnet_types.h"
#include <cstddef>
#include <cstdio>

// hls-fpga-machine-learning insert numbers
#define N_INPUT_1_1 6
#define N_LAYER_2 3
#define N_LAYER_4 3
#define N_LAYER_6 3
#define N_LAYER_8 3
#define N_LAYER_10 3
#define N_LAYER_12 3
#define N_LAYER_14 3
#define N_LAYER_16 3
#define N_LAYER_18 3
#define N_LAYER_20 3
#define N_LAYER_22 3
#define N_LAYER_24 3
#define N_LAYER_26 3
#define N_LAYER_28 3
#define N_LAYER_30 3
#define N_LAYER_2 3
#define N_LAYER_4 3
#define N_LAYER_6 3
#define N_LAYER_8 3
#define N_LAYER_10 3
#define N_LAYER_12 3
#define N_LAYER_14 3
#define N_LAYER_16 3
#define N_LAYER_20 3
#define N_LAYER_22 3
#define N_LAYER_24 3
#define N_LAYER_26 3
#define N_LAYER_28 3
#define N_LAYER_30 3

// hls-fpga-machine-learning insert layer-precision
typedef ap_fixed<16,6> input_t;
typedef ap_fixed<16,6> model_default_t;
typedef ap_fixed<16,6> layer2_t;
typedef ap_fixed<16,6> d_relu_weight_t;
typedef ap_fixed<16,6> d_relu_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_fixed<16,6> layer4_t;
typedef ap_fixed<16,6> d_tanh_weight_t;
typedef ap_fixed<16,6> d_tanh_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<16,6> layer6_t;
typedef ap_fixed<16,6> d_sigmoid_weight_t;
typedef ap_fixed<16,6> d_sigmoid_bias_t;
typedef ap_uint<1> layer6_index;
typedef ap_fixed<16,6> layer8_t;
typedef ap_fixed<16,6> d_softplus_weight_t;
typedef ap_fixed<16,6> d_softplus_bias_t;
typedef ap_uint<1> layer8_index;
typedef ap_fixed<16,6> layer10_t;
typedef ap_fixed<16,6> d_softsign_weight_t;
typedef ap_fixed<16,6> d_softsign_bias_t;
typedef ap_uint<1> layer10_index;
typedef ap_fixed<16,6> layer12_t;
typedef ap_fixed<16,6> d_elu_weight_t;
typedef ap_fixed<16,6> d_elu_bias_t;
typedef ap_uint<1> layer12_index;
typedef ap_fixed<16,6> layer14_t;
typedef ap_fixed<16,6> d_selu_weight_t;
typedef ap_fixed<16,6> d_selu_bias_t;
typedef ap_uint<1> layer14_index;
typedef ap_fixed<16,6> layer16_t;
typedef ap_fixed<16,6> d_hard_sigmoid_weight_t;
typedef ap_fixed<16,6> d_hard_sigmoid_bias_t;
typedef ap_uint<1> layer16_index;
typedef ap_fixed<16,6> layer18_t;
typedef ap_fixed<16,6> d_linear_weight_t;
typedef ap_fixed<16,6> d_linear_bias_t;
typedef ap_uint<1> layer18_index;
typedef ap_fixed<16,6> layer20_t;
typedef ap_fixed<16,6> d_leaky_weight_t;
typedef ap_fixed<16,6> d_leaky_bias_t;
typedef ap_uint<1> layer20_index;
typedef ap_fixed<16,6> layer22_t;
typedef ap_fixed<16,6> d_prelu_weight_t;
typedef ap_fixed<16,6> d_prelu_bias_t;
typedef ap_uint<1> layer22_index;
typedef ap_fixed<16,6> layer24_t;
typedef ap_fixed<16,6> d_elu_alpha_weight_t;
typedef ap_fixed<16,6> d_elu_alpha_bias_t;
typedef ap_uint<1> layer24_index;
typedef ap_fixed<16,6> layer26_t;
typedef ap_fixed<16,6> d_relu_layer_weight_t;
typedef ap_fixed<16,6> d_relu_layer_bias_t;
typedef ap_uint<1> layer26_index;
typedef ap_fixed<16,6> layer28_t;
typedef ap_fixed<16,6> d_softmax_weight_t;
typedef ap_fixed<16,6> d_softmax_bias_t;
typedef ap_uint<1> layer28_index;
typedef ap_fixed<16,6> layer30_t;
typedef ap_fixed<16,6> d_thresholded_weight_t;
typedef ap_fixed<16,6> d_thresholded_bias_t;
typedef ap_uint<1> layer30_index;
typedef ap_fixed<16,6> layer32_t;
typedef ap_fixed<18,8> relu_table_t;
typedef ap_fixed<16,6> layer33_t;
typedef ap_fixed<18,8> tanh_table_t;
typedef ap_fixed<16,6> layer34_t;
typedef ap_fixed<18,8> sigmoid_table_t;
typedef ap_fixed<16,6> layer35_t;
typedef ap_fixed<18,8> softplus_table_t;
typedef ap_fixed<16,6> layer36_t;
typedef ap_fixed<18,8> softsign_table_t;
typedef ap_fixed<16,6> layer37_t;
typedef ap_fixed<18,8> elu_table_t;
typedef ap_fixed<16,6> layer38_t;
typedef ap_fixed<18,8> selu_table_t;
typedef ap_fixed<16,6> layer39_t;
typedef ap_ufixed<16,0> slope39_t;
typedef ap_ufixed<1,0> shift39_t;
typedef ap_fixed<18,8> hard_sigmoid_table_t;
typedef ap_fixed<16,6> layer41_t;
typedef ap_fixed<18,8> leaky_table_t;
typedef ap_fixed<16,6> layer42_t;
typedef ap_fixed<18,8> prelu_table_t;
typedef ap_fixed<16,6> layer43_t;
typedef ap_fixed<18,8> elu_alpha_table_t;
typedef ap_fixed<16,6> layer44_t;
typedef ap_fixed<18,8> relu_layer_table_t;
typedef ap_fixed<16,6> layer45_t;
typedef ap_fixed<18,8> softmax_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT> softmax_inv_table_t;
typedef ap_fixed<16,6> layer46_t;
typedef ap_fixed<18,8> thresholded_table_t;

#endif
