//Numpy array shape [4]
//Min -0.418097019196
//Max 0.171371787786
//Number of zeros 0

#ifndef B6_H_
#define B6_H_

logits_bias_t b6[4] = {-0.4180970192, 0.1713717878, -0.0964568183, 0.0269383639};


#endif
