//Numpy array shape [16]
//Min -0.140727981925
//Max 0.169227063656
//Number of zeros 0

#ifndef B4_H_
#define B4_H_

#ifndef __SYNTHESIS__
dense2_bias_t b4[16];
#else
dense2_bias_t b4[16] = {-0.042904, 0.143001, 0.057232, 0.074774, -0.140728, -0.102433, -0.029077, 0.006380, -0.030310, -0.045839, -0.058448, 0.169227, 0.127158, 0.040058, -0.015474, -0.029560};

#endif

#endif
