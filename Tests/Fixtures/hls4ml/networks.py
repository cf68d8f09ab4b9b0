"""Small networks with seeded weights, one per thing an importer has to understand."""

import hls4ml
import numpy as np

if hls4ml.__version__ < "1.3":
    from tensorflow import keras
else:
    import keras

layers = keras.layers


def with_weights(inputs, outputs, zero_share=0.0):
    """A model whose weights come from a fixed seed; `zero_share` of each dense kernel is zero."""
    model = keras.Model(inputs, outputs)
    rng = np.random.default_rng(3)
    for layer in model.layers:
        layer.set_weights([draw(rng, layer, index, w) for index, w in enumerate(layer.get_weights())])
        if zero_share and isinstance(layer, layers.Dense):
            kernel, bias = layer.get_weights()
            kernel[rng.random(kernel.shape) < zero_share] = 0
            layer.set_weights([kernel, bias])
    return model


def draw(rng, layer, index, weight):
    """Values of a plausible size; scales and variances of a normalisation stay positive."""
    positive = isinstance(layer, layers.BatchNormalization) and index in (0, 3)
    if positive or isinstance(layer, layers.PReLU):
        return rng.uniform(0.1, 1.6, weight.shape)
    return rng.normal(0, 0.5 if weight.ndim > 1 else 0.2, weight.shape)


def perceptron(zero_share=0.0):
    """10-8-6-4 with relu and softmax."""
    inputs = x = keras.Input((10,), name="features")
    for index, width in enumerate((8, 6), 1):
        x = layers.Dense(width, name=f"fc{index}")(x)
        x = layers.Activation("relu", name=f"act{index}")(x)
    x = layers.Dense(4, name="logits")(x)
    return with_weights(inputs, layers.Softmax(name="softmax")(x), zero_share)


def sparse_perceptron():
    """The same with seven of ten weights zero."""
    return perceptron(zero_share=0.7)


def activations():
    """One dense branch per activation that the Keras generation of this hls4ml knows."""
    inputs = keras.Input((6,), name="x")
    plain = "relu tanh sigmoid softplus softsign elu selu hard_sigmoid linear".split()
    heads = [layers.Activation(name, name=name) for name in plain]
    heads += [layers.LeakyReLU(0.25, name="leaky"), layers.PReLU(name="prelu"), layers.ELU(0.7, name="elu_alpha")]
    heads += [layers.ReLU(name="relu_layer"), layers.Softmax(name="softmax")]
    if hasattr(layers, "ThresholdedReLU"):
        heads.append(layers.ThresholdedReLU(0.3, name="thresholded"))
    else:
        heads.append(layers.ReLU(threshold=0.3, name="thresholded"))
    return with_weights(inputs, [head(layers.Dense(3, name="d_" + head.name)(inputs)) for head in heads])


def table_activations():
    """Tanh, then sigmoid."""
    inputs = keras.Input((8,), name="x")
    x = layers.Activation("tanh", name="th")(layers.Dense(6, name="d")(inputs))
    return with_weights(inputs, layers.Activation("sigmoid", name="sg")(x))


def merges():
    """Every element-wise merge of two inputs, and their concatenation."""
    pair = [keras.Input((6,), name="a"), keras.Input((6,), name="b")]
    kinds = (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum)
    return keras.Model(pair, [kind(name=kind.__name__.lower())(pair) for kind in kinds + (layers.Concatenate,)])


def merges_2d():
    """Concatenation of two 3 x 4 inputs along either axis, and their sum."""
    pair = [keras.Input((3, 4), name="a"), keras.Input((3, 4), name="b")]
    joined = [layers.Concatenate(axis=axis, name=name)(pair) for axis, name in ((1, "rows"), (2, "columns"))]
    return keras.Model(pair, joined + [layers.Add(name="sum")(pair)])


def merge_dot():
    """Scalar product of two inputs."""
    pair = [keras.Input((6,), name="a"), keras.Input((6,), name="b")]
    return keras.Model(pair, layers.Dot(axes=1, name="dot")(pair))


def forks():
    """Values used twice, so that streams have to be cloned; two outputs."""
    inputs = keras.Input((8,), name="x")
    trunk = layers.Activation("relu", name="trunk_relu")(layers.Dense(8, name="trunk")(inputs))
    total = layers.Add(name="sum")([layers.Dense(8, name=name)(trunk) for name in "ab"])
    product = layers.Multiply(name="product")([total, trunk])
    return with_weights(inputs, [layers.Dense(3, name="first")(product), layers.Dense(2, name="second")(total)])


def normalisation():
    """Batch normalisation on the input, fused into a dense layer, and after an activation."""
    inputs = keras.Input((8,), name="x")
    x = layers.BatchNormalization(name="bn_input")(inputs)
    x = layers.Dense(6, name="d", use_bias=False)(layers.Activation("relu", name="r")(x))
    x = layers.Activation("tanh", name="t")(layers.BatchNormalization(name="bn_fused")(x))
    return with_weights(inputs, layers.BatchNormalization(name="bn_last")(x))


def reshapes():
    """Flatten, reshape and transpose between dense layers."""
    inputs = keras.Input((4, 3), name="x")
    x = layers.Dense(8, name="d1")(layers.Flatten(name="flat")(inputs))
    x = layers.Permute((2, 1), name="transpose")(layers.Reshape((2, 4), name="reshape")(x))
    return with_weights(inputs, layers.Dense(3, name="d2")(layers.Flatten(name="flat_again")(x)))


def dense_rows():
    """A dense layer over the rows of a matrix, which hls4ml writes as a point-wise convolution."""
    inputs = keras.Input((5, 4), name="x")
    x = layers.Flatten(name="flat")(layers.Activation("relu", name="r")(layers.Dense(6, name="d1")(inputs)))
    return with_weights(inputs, layers.Dense(2, name="d2")(x))


def residual():
    """A gated residual sum, normalised and joined with the input."""
    inputs = keras.Input((8,), name="x")
    hidden = layers.Activation("relu", name="r")(layers.Dense(8, name="d1")(inputs))
    gate = layers.Activation("sigmoid", name="s")(layers.Dense(8, name="d2")(hidden))
    x = layers.BatchNormalization(name="bn")(layers.Add(name="add")([hidden, gate]))
    x = layers.Dense(3, name="out")(layers.Concatenate(name="join")([x, inputs]))
    return with_weights(inputs, layers.Softmax(name="softmax")(x))


def convolution():
    """One-dimensional convolution and pooling."""
    inputs = keras.Input((10, 3), name="x")
    x = layers.Activation("relu", name="r")(layers.Conv1D(4, 3, name="conv")(inputs))
    x = layers.Flatten(name="flat")(layers.MaxPooling1D(2, name="pool")(x))
    return with_weights(inputs, layers.Dense(2, name="d")(x))


def recurrent():
    """A gated recurrent unit."""
    inputs = keras.Input((5, 3), name="x")
    return with_weights(inputs, layers.Dense(2, name="d")(layers.GRU(4, name="gru")(inputs)))


def quantised(kernel, bias, activation, normalised=False):
    """A QKeras 10-8-6-4 perceptron with these quantisers."""

    def network():
        import qkeras

        def dense(width, name):
            return qkeras.QDense(width, kernel_quantizer=kernel, bias_quantizer=bias, name=name)

        inputs = x = keras.Input((10,), name="features")
        for index, width in enumerate((8, 6), 1):
            x = dense(width, f"fc{index}")(x)
            if normalised:
                x = layers.BatchNormalization(name=f"bn{index}")(x)
            x = qkeras.QActivation(activation, name=f"act{index}")(x)
        return with_weights(inputs, layers.Softmax(name="softmax")(dense(4, "logits")(x)))

    return network
