#include "myproject.h"
#include "parameters.h"
#include <sycl/ext/intel/experimental/task_sequence.hpp>

// hls-fpga-machine-learning insert weights
#include "weights/w2.h"
#include "weights/b2.h"
#include "weights/w4.h"
#include "weights/b4.h"
#include "weights/w6.h"
#include "weights/b6.h"

// The inter-task pipes need to be declared in the global scope
// hls-fpga-machine-learning insert inter-task pipes

using sycl::ext::intel::experimental::task_sequence;

void Myproject::operator()() const {
    // ****************************************
    // NETWORK INSTANTIATION
    // ****************************************

    // hls-fpga-machine-learning read in
    auto features = FeaturesPipe::read();

    // hls-fpga-machine-learning declare task sequences

    // hls-fpga-machine-learning insert layers

    [[intel::fpga_register]] fc1_result_t layer2_out;
    nnet::dense_resource<input_t, fc1_result_t, config2>(features, layer2_out, w2, b2);
    [[intel::fpga_register]] layer3_t layer3_out;
    nnet::relu<fc1_result_t, layer3_t, relu_config3>(layer2_out, layer3_out);
    [[intel::fpga_register]] fc2_result_t layer4_out;
    nnet::dense_resource<layer3_t, fc2_result_t, config4>(layer3_out, layer4_out, w4, b4);
    [[intel::fpga_register]] layer5_t layer5_out;
    nnet::relu<fc2_result_t, layer5_t, relu_config5>(layer4_out, layer5_out);
    [[intel::fpga_register]] logits_result_t layer6_out;
    nnet::dense_resource<layer5_t, logits_result_t, config6>(layer5_out, layer6_out, w6, b6);
    [[intel::fpga_register]] result_t layer7_out;
    nnet::softmax<logits_result_t, result_t, softmax_config7>(layer6_out, layer7_out);

    // hls-fpga-machine-learning return
    Layer7OutPipe::write(layer7_out);
}
