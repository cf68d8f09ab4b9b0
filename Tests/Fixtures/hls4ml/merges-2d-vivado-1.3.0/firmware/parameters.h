#ifndef PARAMETERS_H_
#define PARAMETERS_H_

#include "ap_fixed.h"
#include "ap_int.h"

#include "nnet_utils/nnet_code_gen.h"
#include "nnet_utils/nnet_helpers.h"
// hls-fpga-machine-learning insert includes
#include "nnet_utils/nnet_merge.h"
#include "nnet_utils/nnet_merge_stream.h"

// hls-fpga-machine-learning insert weights


// hls-fpga-machine-learning insert layer-config
// rows
struct config3 : nnet::concat_config {
    static const unsigned n_elem1_0 = 3;
    static const unsigned n_elem1_1 = 4;
    static const unsigned n_elem1_2 = 0;
    static const unsigned n_elem2_0 = 3;
    static const unsigned n_elem2_1 = 4;
    static const unsigned n_elem2_2 = 0;

    static const int axis = 1;
};

// columns
struct config4 : nnet::concat_config {
    static const unsigned n_elem1_0 = 3;
    static const unsigned n_elem1_1 = 4;
    static const unsigned n_elem1_2 = 0;
    static const unsigned n_elem2_0 = 3;
    static const unsigned n_elem2_1 = 4;
    static const unsigned n_elem2_2 = 0;

    static const int axis = 2;
};

// sum
struct config5 : nnet::merge_config {
    static const unsigned n_elem = 3*4;
    static const unsigned n_elem1 = 3*4;
    static const unsigned n_elem2 = 3*4;
    static const unsigned reuse_factor = 1;
};



#endif
