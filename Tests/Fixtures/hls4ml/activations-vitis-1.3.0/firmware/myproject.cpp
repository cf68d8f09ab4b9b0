#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    input_t x[6],
    layer17_t layer17_out[3], layer18_t layer18_out[3], layer19_t layer19_out[3], layer20_t layer20_out[3], layer21_t layer21_out[3], layer22_t layer22_out[3], layer23_t layer23_out[3], layer24_t layer24_out[3], d_linear_result_t layer10_out[3], layer26_t layer26_out[3], layer27_t layer27_out[3], layer28_t layer28_out[3], layer29_t layer29_out[3], layer30_t layer30_out[3], layer31_t layer31_out[3]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer17_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer18_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer19_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer20_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer21_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer22_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer23_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer24_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer26_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer27_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer28_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer29_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer30_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer31_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer17_out,layer18_out,layer19_out,layer20_out,layer21_out,layer22_out,layer23_out,layer24_out,layer10_out,layer26_out,layer27_out,layer28_out,layer29_out,layer30_out,layer31_out 
    #pragma HLS PIPELINE

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<d_relu_weight_t, 18>(w2, "w2.txt");
        nnet::load_weights_from_txt<d_relu_bias_t, 3>(b2, "b2.txt");
        nnet::load_weights_from_txt<d_tanh_weight_t, 18>(w3, "w3.txt");
        nnet::load_weights_from_txt<d_tanh_bias_t, 3>(b3, "b3.txt");
        nnet::load_weights_from_txt<d_sigmoid_weight_t, 18>(w4, "w4.txt");
        nnet::load_weights_from_txt<d_sigmoid_bias_t, 3>(b4, "b4.txt");
        nnet::load_weights_from_txt<d_softplus_weight_t, 18>(w5, "w5.txt");
        nnet::load_weights_from_txt<d_softplus_bias_t, 3>(b5, "b5.txt");
        nnet::load_weights_from_txt<d_softsign_weight_t, 18>(w6, "w6.txt");
        nnet::load_weights_from_txt<d_softsign_bias_t, 3>(b6, "b6.txt");
        nnet::load_weights_from_txt<d_elu_weight_t, 18>(w7, "w7.txt");
        nnet::load_weights_from_txt<d_elu_bias_t, 3>(b7, "b7.txt");
        nnet::load_weights_from_txt<d_selu_weight_t, 18>(w8, "w8.txt");
        nnet::load_weights_from_txt<d_selu_bias_t, 3>(b8, "b8.txt");
        nnet::load_weights_from_txt<d_hard_sigmoid_weight_t, 18>(w9, "w9.txt");
        nnet::load_weights_from_txt<d_hard_sigmoid_bias_t, 3>(b9, "b9.txt");
        nnet::load_weights_from_txt<d_linear_weight_t, 18>(w10, "w10.txt");
        nnet::load_weights_from_txt<d_linear_bias_t, 3>(b10, "b10.txt");
        nnet::load_weights_from_txt<d_leaky_weight_t, 18>(w11, "w11.txt");
        nnet::load_weights_from_txt<d_leaky_bias_t, 3>(b11, "b11.txt");
        nnet::load_weights_from_txt<d_prelu_weight_t, 18>(w12, "w12.txt");
        nnet::load_weights_from_txt<d_prelu_bias_t, 3>(b12, "b12.txt");
        nnet::load_weights_from_txt<d_elu_alpha_weight_t, 18>(w13, "w13.txt");
        nnet::load_weights_from_txt<d_elu_alpha_bias_t, 3>(b13, "b13.txt");
        nnet::load_weights_from_txt<d_relu_layer_weight_t, 18>(w14, "w14.txt");
        nnet::load_weights_from_txt<d_relu_layer_bias_t, 3>(b14, "b14.txt");
        nnet::load_weights_from_txt<d_softmax_weight_t, 18>(w15, "w15.txt");
        nnet::load_weights_from_txt<d_softmax_bias_t, 3>(b15, "b15.txt");
        nnet::load_weights_from_txt<d_thresholded_weight_t, 18>(w16, "w16.txt");
        nnet::load_weights_from_txt<d_thresholded_bias_t, 3>(b16, "b16.txt");
        nnet::load_weights_from_txt<prelu_param_t, 3>(a27, "a27.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    d_relu_result_t layer2_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0

    d_tanh_result_t layer3_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer3_out complete dim=0

    d_sigmoid_result_t layer4_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0

    d_softplus_result_t layer5_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer5_out complete dim=0

    d_softsign_result_t layer6_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0

    d_elu_result_t layer7_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer7_out complete dim=0

    d_selu_result_t layer8_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0

    d_hard_sigmoid_result_t layer9_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer9_out complete dim=0

    d_leaky_result_t layer11_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer11_out complete dim=0

    d_prelu_result_t layer12_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer12_out complete dim=0

    d_elu_alpha_result_t layer13_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer13_out complete dim=0

    d_relu_layer_result_t layer14_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer14_out complete dim=0

    d_softmax_result_t layer15_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer15_out complete dim=0

    d_thresholded_result_t layer16_out[3];
    #pragma HLS ARRAY_PARTITION variable=layer16_out complete dim=0

    nnet::dense<input_t, d_relu_result_t, config2>(x, layer2_out, w2, b2); // d_relu

    nnet::dense<input_t, d_tanh_result_t, config3>(x, layer3_out, w3, b3); // d_tanh

    nnet::dense<input_t, d_sigmoid_result_t, config4>(x, layer4_out, w4, b4); // d_sigmoid

    nnet::dense<input_t, d_softplus_result_t, config5>(x, layer5_out, w5, b5); // d_softplus

    nnet::dense<input_t, d_softsign_result_t, config6>(x, layer6_out, w6, b6); // d_softsign

    nnet::dense<input_t, d_elu_result_t, config7>(x, layer7_out, w7, b7); // d_elu

    nnet::dense<input_t, d_selu_result_t, config8>(x, layer8_out, w8, b8); // d_selu

    nnet::dense<input_t, d_hard_sigmoid_result_t, config9>(x, layer9_out, w9, b9); // d_hard_sigmoid

    nnet::dense<input_t, d_linear_result_t, config10>(x, layer10_out, w10, b10); // d_linear

    nnet::dense<input_t, d_leaky_result_t, config11>(x, layer11_out, w11, b11); // d_leaky

    nnet::dense<input_t, d_prelu_result_t, config12>(x, layer12_out, w12, b12); // d_prelu

    nnet::dense<input_t, d_elu_alpha_result_t, config13>(x, layer13_out, w13, b13); // d_elu_alpha

    nnet::dense<input_t, d_relu_layer_result_t, config14>(x, layer14_out, w14, b14); // d_relu_layer

    nnet::dense<input_t, d_softmax_result_t, config15>(x, layer15_out, w15, b15); // d_softmax

    nnet::dense<input_t, d_thresholded_result_t, config16>(x, layer16_out, w16, b16); // d_thresholded

    nnet::relu<d_relu_result_t, layer17_t, relu_config17>(layer2_out, layer17_out); // relu

    nnet::tanh<d_tanh_result_t, layer18_t, tanh_config18>(layer3_out, layer18_out); // tanh

    nnet::sigmoid<d_sigmoid_result_t, layer19_t, sigmoid_config19>(layer4_out, layer19_out); // sigmoid

    nnet::softplus<d_softplus_result_t, layer20_t, softplus_config20>(layer5_out, layer20_out); // softplus

    nnet::softsign<d_softsign_result_t, layer21_t, softsign_config21>(layer6_out, layer21_out); // softsign

    nnet::elu<d_elu_result_t, elu_param_t, layer22_t, elu_config22>(layer7_out, 1.0, layer22_out); // elu

    nnet::selu<d_selu_result_t, layer23_t, selu_config23>(layer8_out, layer23_out); // selu

    nnet::hard_sigmoid<d_hard_sigmoid_result_t, layer24_t, hard_sigmoid_config24>(layer9_out, layer24_out); // hard_sigmoid

    nnet::leaky_relu<d_leaky_result_t, leaky_param_t, layer26_t, leakyrelu_config26>(layer11_out, 0.25, layer26_out); // leaky

    nnet::prelu<d_prelu_result_t, prelu_param_t, layer27_t, prelu_config27>(layer12_out, a27, layer27_out); // prelu

    nnet::elu<d_elu_alpha_result_t, elu_alpha_param_t, layer28_t, elu_config28>(layer13_out, 0.7, layer28_out); // elu_alpha

    nnet::thresholded_relu<d_relu_layer_result_t, relu_layer_param_t, layer29_t, thresholdedrelu_config29>(layer14_out, 0.0, layer29_out); // relu_layer

    nnet::softmax<d_softmax_result_t, layer30_t, softmax_config30>(layer15_out, layer30_out); // softmax

    nnet::thresholded_relu<d_thresholded_result_t, thresholded_param_t, layer31_t, thresholdedrelu_config31>(layer16_out, 0.3, layer31_out); // thresholded

}

