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
typedef ap_fixed<36,16> d_relu_accum_t;
typedef ap_fixed<36,16> d_relu_result_t;
typedef ap_fixed<16,6> d_relu_weight_t;
typedef ap_fixed<16,6> d_relu_bias_t;
typedef ap_uint<1> layer2_index;
typedef ap_fixed<36,16> d_tanh_accum_t;
typedef ap_fixed<36,16> d_tanh_result_t;
typedef ap_fixed<16,6> d_tanh_weight_t;
typedef ap_fixed<16,6> d_tanh_bias_t;
typedef ap_uint<1> layer3_index;
typedef ap_fixed<36,16> d_sigmoid_accum_t;
typedef ap_fixed<36,16> d_sigmoid_result_t;
typedef ap_fixed<16,6> d_sigmoid_weight_t;
typedef ap_fixed<16,6> d_sigmoid_bias_t;
typedef ap_uint<1> layer4_index;
typedef ap_fixed<36,16> d_softplus_accum_t;
typedef ap_fixed<36,16> d_softplus_result_t;
typedef ap_fixed<16,6> d_softplus_weight_t;
typedef ap_fixed<16,6> d_softplus_bias_t;
typedef ap_uint<1> layer5_index;
typedef ap_fixed<36,16> d_softsign_accum_t;
typedef ap_fixed<36,16> d_softsign_result_t;
typedef ap_fixed<16,6> d_softsign_weight_t;
typedef ap_fixed<16,6> d_softsign_bias_t;
typedef ap_uint<1> layer6_index;
typedef ap_fixed<36,16> d_elu_accum_t;
typedef ap_fixed<36,16> d_elu_result_t;
typedef ap_fixed<16,6> d_elu_weight_t;
typedef ap_fixed<16,6> d_elu_bias_t;
typedef ap_uint<1> layer7_index;
typedef ap_fixed<36,16> d_selu_accum_t;
typedef ap_fixed<36,16> d_selu_result_t;
typedef ap_fixed<16,6> d_selu_weight_t;
typedef ap_fixed<16,6> d_selu_bias_t;
typedef ap_uint<1> layer8_index;
typedef ap_fixed<36,16> d_hard_sigmoid_accum_t;
typedef ap_fixed<36,16> d_hard_sigmoid_result_t;
typedef ap_fixed<16,6> d_hard_sigmoid_weight_t;
typedef ap_fixed<16,6> d_hard_sigmoid_bias_t;
typedef ap_uint<1> layer9_index;
typedef ap_fixed<36,16> d_linear_accum_t;
typedef ap_fixed<36,16> d_linear_result_t;
typedef ap_fixed<16,6> d_linear_weight_t;
typedef ap_fixed<16,6> d_linear_bias_t;
typedef ap_uint<1> layer10_index;
typedef ap_fixed<36,16> d_leaky_accum_t;
typedef ap_fixed<36,16> d_leaky_result_t;
typedef ap_fixed<16,6> d_leaky_weight_t;
typedef ap_fixed<16,6> d_leaky_bias_t;
typedef ap_uint<1> layer11_index;
typedef ap_fixed<36,16> d_prelu_accum_t;
typedef ap_fixed<36,16> d_prelu_result_t;
typedef ap_fixed<16,6> d_prelu_weight_t;
typedef ap_fixed<16,6> d_prelu_bias_t;
typedef ap_uint<1> layer12_index;
typedef ap_fixed<36,16> d_elu_alpha_accum_t;
typedef ap_fixed<36,16> d_elu_alpha_result_t;
typedef ap_fixed<16,6> d_elu_alpha_weight_t;
typedef ap_fixed<16,6> d_elu_alpha_bias_t;
typedef ap_uint<1> layer13_index;
typedef ap_fixed<36,16> d_relu_layer_accum_t;
typedef ap_fixed<36,16> d_relu_layer_result_t;
typedef ap_fixed<16,6> d_relu_layer_weight_t;
typedef ap_fixed<16,6> d_relu_layer_bias_t;
typedef ap_uint<1> layer14_index;
typedef ap_fixed<36,16> d_softmax_accum_t;
typedef ap_fixed<36,16> d_softmax_result_t;
typedef ap_fixed<16,6> d_softmax_weight_t;
typedef ap_fixed<16,6> d_softmax_bias_t;
typedef ap_uint<1> layer15_index;
typedef ap_fixed<36,16> d_thresholded_accum_t;
typedef ap_fixed<36,16> d_thresholded_result_t;
typedef ap_fixed<16,6> d_thresholded_weight_t;
typedef ap_fixed<16,6> d_thresholded_bias_t;
typedef ap_uint<1> layer16_index;
typedef ap_fixed<16,6> layer17_t;
typedef ap_fixed<18,8> relu_table_t;
typedef ap_fixed<16,6> layer18_t;
typedef ap_fixed<18,8> tanh_table_t;
typedef ap_fixed<16,6> layer19_t;
typedef ap_fixed<18,8> sigmoid_table_t;
typedef ap_fixed<16,6> layer20_t;
typedef ap_fixed<18,8> softplus_table_t;
typedef ap_fixed<16,6> layer21_t;
typedef ap_fixed<18,8> softsign_table_t;
typedef ap_fixed<16,6> layer22_t;
typedef ap_ufixed<1,1> elu_param_t;
typedef ap_fixed<18,8> elu_table_t;
typedef ap_fixed<16,6> layer23_t;
typedef ap_fixed<18,8> selu_table_t;
typedef ap_fixed<16,6> layer24_t;
typedef ap_ufixed<16,0> slope24_t;
typedef ap_ufixed<2,0> shift24_t;
typedef ap_fixed<18,8> hard_sigmoid_table_t;
typedef ap_fixed<16,6> layer26_t;
typedef ap_ufixed<1,-1> leaky_param_t;
typedef ap_fixed<18,8> leaky_table_t;
typedef ap_fixed<16,6> layer27_t;
typedef ap_fixed<36,16> prelu_param_t;
typedef ap_fixed<18,8> prelu_table_t;
typedef ap_fixed<16,6> layer28_t;
typedef ap_ufixed<8,0> elu_alpha_param_t;
typedef ap_fixed<18,8> elu_alpha_table_t;
typedef ap_fixed<16,6> layer29_t;
typedef ap_fixed<36,16> relu_layer_param_t;
typedef ap_fixed<18,8> relu_layer_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_accum_t;
typedef ap_fixed<16,6> layer30_t;
typedef ap_fixed<18,8> softmax_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_exp_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_inv_table_t;
typedef ap_fixed<18,8,AP_RND,AP_SAT,0> softmax_inv_inp_t;
typedef ap_fixed<16,6> layer31_t;
typedef ap_fixed<36,16> thresholded_param_t;
typedef ap_fixed<18,8> thresholded_table_t;

// hls-fpga-machine-learning insert emulator-defines


#endif
