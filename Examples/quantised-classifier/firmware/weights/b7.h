//Numpy array shape [16]
//Min -0.000000000000
//Max -0.000000000000
//Number of zeros 16

#ifndef B7_H_
#define B7_H_

#ifndef __SYNTHESIS__
branch2_bias_t b7[16];
#else
branch2_bias_t b7[16] = {0.00000, -0.00000, 0.00000, 0.00000, 0.00000, -0.00000, 0.00000, -0.00000, 0.00000, -0.00000, 0.00000, -0.00000, -0.00000, 0.00000, -0.00000, -0.00000};

#endif

#endif
