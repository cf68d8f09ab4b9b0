//Numpy array shape [16]
//Min -0.437500000000
//Max 0.500000000000
//Number of zeros 2

#ifndef B5_H_
#define B5_H_

#ifndef __SYNTHESIS__
branch1_bias_t b5[16];
#else
branch1_bias_t b5[16] = {-0.18750, 0.43750, 0.09375, 0.03125, 0.50000, 0.50000, -0.00000, 0.00000, 0.21875, -0.43750, 0.40625, 0.09375, 0.12500, -0.06250, -0.12500, 0.06250};

#endif

#endif
