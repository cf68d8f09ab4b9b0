//Numpy array shape [16]
//Min -0.092223756015
//Max 0.297520309687
//Number of zeros 0

#ifndef B7_H_
#define B7_H_

#ifndef __SYNTHESIS__
dense4_bias_t b7[16];
#else
dense4_bias_t b7[16] = {-0.064911, 0.232087, -0.083832, 0.214429, 0.203381, -0.062882, 0.133766, -0.092224, -0.016977, 0.006941, 0.297520, 0.153271, 0.088929, 0.074264, 0.227969, 0.046586};

#endif

#endif
