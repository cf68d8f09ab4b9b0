#include <iostream>

#include "myproject.h"
#include "parameters.h"


void myproject(
    hls::stream<input_t> &x,
    hls::stream<first_result_t> &layer8_out, hls::stream<second_result_t> &layer9_out
) {

    // hls-fpga-machine-learning insert IO
    #pragma HLS INTERFACE axis port=x,layer8_out,layer9_out 
    #pragma HLS DATAFLOW

    // hls-fpga-machine-learning insert load weights
#ifndef __SYNTHESIS__
    static bool loaded_weights = false;
    if (!loaded_weights) {
        nnet::load_weights_from_txt<trunk_weight_t, 64>(w2, "w2.txt");
        nnet::load_weights_from_txt<trunk_bias_t, 8>(b2, "b2.txt");
        nnet::load_weights_from_txt<a_weight_t, 64>(w4, "w4.txt");
        nnet::load_weights_from_txt<a_bias_t, 8>(b4, "b4.txt");
        nnet::load_weights_from_txt<b_weight_t, 64>(w5, "w5.txt");
        nnet::load_weights_from_txt<b_bias_t, 8>(b5, "b5.txt");
        nnet::load_weights_from_txt<first_weight_t, 24>(w8, "w8.txt");
        nnet::load_weights_from_txt<first_bias_t, 3>(b8, "b8.txt");
        nnet::load_weights_from_txt<second_weight_t, 16>(w9, "w9.txt");
        nnet::load_weights_from_txt<second_bias_t, 2>(b9, "b9.txt");
        loaded_weights = true;    }
#endif
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning insert layers

    hls::stream<trunk_result_t> layer2_out("layer2_out");
    #pragma HLS STREAM variable=layer2_out depth=1

    hls::stream<layer3_t> layer3_out("layer3_out");
    #pragma HLS STREAM variable=layer3_out depth=1

    hls::stream<layer3_t> layer10_cpy1("layer10_cpy1");
    #pragma HLS STREAM variable=layer10_cpy1 depth=1

    hls::stream<layer3_t> layer10_cpy2("layer10_cpy2");
    #pragma HLS STREAM variable=layer10_cpy2 depth=1

    hls::stream<layer3_t> layer10_cpy3("layer10_cpy3");
    #pragma HLS STREAM variable=layer10_cpy3 depth=1

    hls::stream<a_result_t> layer4_out("layer4_out");
    #pragma HLS STREAM variable=layer4_out depth=1

    hls::stream<b_result_t> layer5_out("layer5_out");
    #pragma HLS STREAM variable=layer5_out depth=1

    hls::stream<sum_result_t> layer6_out("layer6_out");
    #pragma HLS STREAM variable=layer6_out depth=1

    hls::stream<sum_result_t> layer11_cpy1("layer11_cpy1");
    #pragma HLS STREAM variable=layer11_cpy1 depth=1

    hls::stream<sum_result_t> layer11_cpy2("layer11_cpy2");
    #pragma HLS STREAM variable=layer11_cpy2 depth=1

    hls::stream<product_result_t> layer7_out("layer7_out");
    #pragma HLS STREAM variable=layer7_out depth=1

    nnet::dense<input_t, trunk_result_t, config2>(x, layer2_out, w2, b2); // trunk

    nnet::relu<trunk_result_t, layer3_t, relu_config3>(layer2_out, layer3_out); // trunk_relu

    nnet::clone_stream<layer3_t, layer3_t, 8>(layer3_out, layer10_cpy1, layer10_cpy2, layer10_cpy3); // clone_trunk_relu

    nnet::dense<layer3_t, a_result_t, config4>(layer10_cpy1, layer4_out, w4, b4); // a

    nnet::dense<layer3_t, b_result_t, config5>(layer10_cpy2, layer5_out, w5, b5); // b

    nnet::add<a_result_t, b_result_t, sum_result_t, config6>(layer4_out, layer5_out, layer6_out); // sum

    nnet::clone_stream<sum_result_t, sum_result_t, 8>(layer6_out, layer11_cpy1, layer11_cpy2); // clone_sum

    nnet::multiply<sum_result_t, layer3_t, product_result_t, config7>(layer11_cpy1, layer10_cpy3, layer7_out); // product

    nnet::dense<product_result_t, first_result_t, config8>(layer7_out, layer8_out, w8, b8); // first

    nnet::dense<sum_result_t, second_result_t, config9>(layer11_cpy2, layer9_out, w9, b9); // second

}

