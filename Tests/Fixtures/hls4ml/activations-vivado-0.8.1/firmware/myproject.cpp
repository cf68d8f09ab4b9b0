#include <iostream>

#include "myproject.h"
#include "parameters.h"

void myproject(
    input_t x[N_INPUT_1_1],
    layer18_t layer18_out[N_LAYER_18], layer32_t layer32_out[N_LAYER_2], layer33_t layer33_out[N_LAYER_4], layer34_t layer34_out[N_LAYER_6], layer35_t layer35_out[N_LAYER_8], layer36_t layer36_out[N_LAYER_10], layer37_t layer37_out[N_LAYER_12], layer38_t layer38_out[N_LAYER_14], layer39_t layer39_out[N_LAYER_16], layer41_t layer41_out[N_LAYER_20], layer42_t layer42_out[N_LAYER_22], layer43_t layer43_out[N_LAYER_24], layer44_t layer44_out[N_LAYER_26], layer45_t layer45_out[N_LAYER_28], layer46_t layer46_out[N_LAYER_30]
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS ARRAY_RESHAPE variable=x complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer18_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer32_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer33_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer34_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer35_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer36_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer37_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer38_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer39_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer41_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer42_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer43_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer44_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer45_out complete dim=0
    #pragma HLS ARRAY_PARTITION variable=layer46_out complete dim=0
    #pragma HLS INTERFACE ap_vld port=x,layer18_out,layer32_out,layer33_out,layer34_out,layer35_out,layer36_out,layer37_out,layer38_out,layer39_out,layer41_out,layer42_out,layer43_out,layer44_out,layer45_out,layer46_out 
    #pragma HLS PIPELINE 

#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        // hls-fpga-machine-learning insert load weights
        nnet::load_weights_from_txt<d_relu_weight_t, 18>(w2, "w2.txt");
        nnet::load_weights_from_txt<d_relu_bias_t, 3>(b2, "b2.txt");
        nnet::load_weights_from_txt<d_tanh_weight_t, 18>(w4, "w4.txt");
        nnet::load_weights_from_txt<d_tanh_bias_t, 3>(b4, "b4.txt");
        nnet::load_weights_from_txt<d_sigmoid_weight_t, 18>(w6, "w6.txt");
        nnet::load_weights_from_txt<d_sigmoid_bias_t, 3>(b6, "b6.txt");
        nnet::load_weights_from_txt<d_softplus_weight_t, 18>(w8, "w8.txt");
        nnet::load_weights_from_txt<d_softplus_bias_t, 3>(b8, "b8.txt");
        nnet::load_weights_from_txt<d_softsign_weight_t, 18>(w10, "w10.txt");
        nnet::load_weights_from_txt<d_softsign_bias_t, 3>(b10, "b10.txt");
        nnet::load_weights_from_txt<d_elu_weight_t, 18>(w12, "w12.txt");
        nnet::load_weights_from_txt<d_elu_bias_t, 3>(b12, "b12.txt");
        nnet::load_weights_from_txt<d_selu_weight_t, 18>(w14, "w14.txt");
        nnet::load_weights_from_txt<d_selu_bias_t, 3>(b14, "b14.txt");
        nnet::load_weights_from_txt<d_hard_sigmoid_weight_t, 18>(w16, "w16.txt");
        nnet::load_weights_from_txt<d_hard_sigmoid_bias_t, 3>(b16, "b16.txt");
        nnet::load_weights_from_txt<d_linear_weight_t, 18>(w18, "w18.txt");
        nnet::load_weights_from_txt<d_linear_bias_t, 3>(b18, "b18.txt");
        nnet::load_weights_from_txt<d_leaky_weight_t, 18>(w20, "w20.txt");
        nnet::load_weights_from_txt<d_leaky_bias_t, 3>(b20, "b20.txt");
        nnet::load_weights_from_txt<d_prelu_weight_t, 18>(w22, "w22.txt");
        nnet::load_weights_from_txt<d_prelu_bias_t, 3>(b22, "b22.txt");
        nnet::load_weights_from_txt<d_elu_alpha_weight_t, 18>(w24, "w24.txt");
        nnet::load_weights_from_txt<d_elu_alpha_bias_t, 3>(b24, "b24.txt");
        nnet::load_weights_from_txt<d_relu_layer_weight_t, 18>(w26, "w26.txt");
        nnet::load_weights_from_txt<d_relu_layer_bias_t, 3>(b26, "b26.txt");
        nnet::load_weights_from_txt<d_softmax_weight_t, 18>(w28, "w28.txt");
        nnet::load_weights_from_txt<d_softmax_bias_t, 3>(b28, "b28.txt");
        nnet::load_weights_from_txt<d_thresholded_weight_t, 18>(w30, "w30.txt");
        nnet::load_weights_from_txt<d_thresholded_bias_t, 3>(b30, "b30.txt");
        nnet::load_weights_from_txt<model_default_t, 3>(a42, "a42.txt");
        loaded_weights = true;
    }
#endif

    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    layer2_t layer2_out[N_LAYER_2];
    #pragma HLS ARRAY_PARTITION variable=layer2_out complete dim=0
    nnet::dense<input_t, layer2_t, config2>(x, layer2_out, w2, b2); // d_relu

    layer4_t layer4_out[N_LAYER_4];
    #pragma HLS ARRAY_PARTITION variable=layer4_out complete dim=0
    nnet::dense<input_t, layer4_t, config4>(x, layer4_out, w4, b4); // d_tanh

    layer6_t layer6_out[N_LAYER_6];
    #pragma HLS ARRAY_PARTITION variable=layer6_out complete dim=0
    nnet::dense<input_t, layer6_t, config6>(x, layer6_out, w6, b6); // d_sigmoid

    layer8_t layer8_out[N_LAYER_8];
    #pragma HLS ARRAY_PARTITION variable=layer8_out complete dim=0
    nnet::dense<input_t, layer8_t, config8>(x, layer8_out, w8, b8); // d_softplus

    layer10_t layer10_out[N_LAYER_10];
    #pragma HLS ARRAY_PARTITION variable=layer10_out complete dim=0
    nnet::dense<input_t, layer10_t, config10>(x, layer10_out, w10, b10); // d_softsign

    layer12_t layer12_out[N_LAYER_12];
    #pragma HLS ARRAY_PARTITION variable=layer12_out complete dim=0
    nnet::dense<input_t, layer12_t, config12>(x, layer12_out, w12, b12); // d_elu

    layer14_t layer14_out[N_LAYER_14];
    #pragma HLS ARRAY_PARTITION variable=layer14_out complete dim=0
    nnet::dense<input_t, layer14_t, config14>(x, layer14_out, w14, b14); // d_selu

    layer16_t layer16_out[N_LAYER_16];
    #pragma HLS ARRAY_PARTITION variable=layer16_out complete dim=0
    nnet::dense<input_t, layer16_t, config16>(x, layer16_out, w16, b16); // d_hard_sigmoid

    nnet::dense<input_t, layer18_t, config18>(x, layer18_out, w18, b18); // d_linear

    layer20_t layer20_out[N_LAYER_20];
    #pragma HLS ARRAY_PARTITION variable=layer20_out complete dim=0
    nnet::dense<input_t, layer20_t, config20>(x, layer20_out, w20, b20); // d_leaky

    layer22_t layer22_out[N_LAYER_22];
    #pragma HLS ARRAY_PARTITION variable=layer22_out complete dim=0
    nnet::dense<input_t, layer22_t, config22>(x, layer22_out, w22, b22); // d_prelu

    layer24_t layer24_out[N_LAYER_24];
    #pragma HLS ARRAY_PARTITION variable=layer24_out complete dim=0
    nnet::dense<input_t, layer24_t, config24>(x, layer24_out, w24, b24); // d_elu_alpha

    layer26_t layer26_out[N_LAYER_26];
    #pragma HLS ARRAY_PARTITION variable=layer26_out complete dim=0
    nnet::dense<input_t, layer26_t, config26>(x, layer26_out, w26, b26); // d_relu_layer

    layer28_t layer28_out[N_LAYER_28];
    #pragma HLS ARRAY_PARTITION variable=layer28_out complete dim=0
    nnet::dense<input_t, layer28_t, config28>(x, layer28_out, w28, b28); // d_softmax

    layer30_t layer30_out[N_LAYER_30];
    #pragma HLS ARRAY_PARTITION variable=layer30_out complete dim=0
    nnet::dense<input_t, layer30_t, config30>(x, layer30_out, w30, b30); // d_thresholded

    nnet::relu<layer2_t, layer32_t, relu_config32>(layer2_out, layer32_out); // relu

    nnet::tanh<layer4_t, layer33_t, tanh_config33>(layer4_out, layer33_out); // tanh

    nnet::sigmoid<layer6_t, layer34_t, sigmoid_config34>(layer6_out, layer34_out); // sigmoid

    nnet::softplus<layer8_t, layer35_t, softplus_config35>(layer8_out, layer35_out); // softplus

    nnet::softsign<layer10_t, layer36_t, softsign_config36>(layer10_out, layer36_out); // softsign

    nnet::elu<layer12_t, layer37_t, elu_config37>(layer12_out, layer37_out); // elu

    nnet::selu<layer14_t, layer38_t, selu_config38>(layer14_out, layer38_out); // selu

    nnet::hard_sigmoid<layer16_t, layer39_t, hard_sigmoid_config39>(layer16_out, layer39_out); // hard_sigmoid

    nnet::leaky_relu<layer20_t, layer41_t, LeakyReLU_config41>(layer20_out, 0.25, layer41_out); // leaky

    nnet::prelu<layer22_t, layer42_t, PReLU_config42>(layer22_out, a42, layer42_out); // prelu

    nnet::elu<layer24_t, layer43_t, ELU_config43>(layer24_out, 0.699999988079071, layer43_out); // elu_alpha

    nnet::relu<layer26_t, layer44_t, ReLU_config44>(layer26_out, layer44_out); // relu_layer

    nnet::softmax<layer28_t, layer45_t, Softmax_config45>(layer28_out, layer45_out); // softmax

    nnet::thresholded_relu<layer30_t, layer46_t, ThresholdedReLU_config46>(layer30_out, 0.30000001192092896, layer46_out); // thresholded

}
