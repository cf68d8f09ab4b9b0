//Numpy array shape [6]
//Min -0.186117768288
//Max 0.096932977438
//Number of zeros 0

#ifndef B4_H_
#define B4_H_

fc2_bias_t b4[6] = {-0.0610288866, -0.0904935747, 0.0969329774, -0.1402991116, -0.1861177683, 0.0962549001};


#endif
