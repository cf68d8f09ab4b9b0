#!/usr/bin/env python3
"""Train the example networks on seeded synthetic data and write them with hls4ml.

Usage: python generate.py [--only NAME] [--out DIRECTORY]

Needs hls4ml 1.3.0 and Keras 3 (see README.md for the exact versions). Each network becomes one
folder beside this script, holding what hls4ml wrote except the copied C++ headers and everything
that only serves its CPU simulation.
"""

import argparse
import os
import shutil
import tempfile
import uuid
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # same sums on every CPU of one kind

import hls4ml
import keras
import numpy as np
from keras import layers

LEFT_OUT = (
    "firmware/nnet_utils",  # hls4ml's C++ headers, copied into every project
    "firmware/ap_types",  # the arbitrary-precision types used by the CPU simulation
    "tb_data",
    "build_lib.sh",
    "keras_model.keras",
    "*_bridge.cpp",
    "*_test.cpp",
)


def jets(rng, count, features=16, classes=5):
    """Five overlapping classes of jets: correlated, skewed features around class centres."""
    label = rng.integers(classes, size=count)
    centre = rng.normal(0, 1.1, (classes, features))
    mixing = rng.normal(0, 1 / np.sqrt(features), (classes, features, features))
    noise = rng.normal(0, 1, (count, features))
    x = centre[label] + np.einsum("nf,nfg->ng", noise, mixing[label])
    x[:, ::4] = np.log1p(np.abs(x[:, ::4])) * np.sign(x[:, ::4])
    x += 0.6 * rng.normal(0, 1, x.shape)
    return ((x - x.mean(0)) / x.std(0)).astype("float32"), keras.utils.to_categorical(label, classes)


def jet_tagger(rng):
    """The 16-64-32-32-5 jet tagger, every type ap_fixed<16,6>, unrolled in one pipeline."""
    x, y = jets(rng, 20_000)
    model = keras.Sequential(name="jet_tagger")
    model.add(keras.Input((16,), name="jet_features"))
    for index, width in enumerate((64, 32, 32), 1):
        model.add(layers.Dense(width, name=f"fc{index}", kernel_regularizer=keras.regularizers.L1(1e-4)))
        model.add(layers.Activation("relu", name=f"relu{index}"))
    model.add(layers.Dense(5, name="output"))
    model.add(layers.Softmax(name="softmax"))
    fit(model, x, y, loss="categorical_crossentropy", metrics=["accuracy"], epochs=20)

    config = hls4ml.utils.config_from_keras_model(
        model, granularity="model", backend="Vitis", default_precision="ap_fixed<16,6>", default_reuse_factor=1
    )
    config["Model"]["Strategy"] = "Latency"
    return model, config, {"backend": "Vitis", "part": "xcvu13p-flga2577-2-e", "clock_period": 5}


def anomaly_autoencoder(rng):
    """A dense autoencoder with a latent space of three, multiplications shared eight-fold."""
    latent = rng.normal(0, 1, (20_000, 3))
    x = np.tanh(latent @ rng.normal(0, 0.8, (3, 32))) + 0.1 * rng.normal(0, 1, (20_000, 32))
    x = x.astype("float32")
    model = keras.Sequential(name="anomaly_autoencoder")
    model.add(keras.Input((32,), name="event"))
    for index, width in enumerate((32, 16, 3, 16, 32), 1):
        model.add(layers.Dense(width, name=f"dense{index}"))
        if width != 3:  # the latent space stays linear
            model.add(layers.Activation("relu", name=f"relu{index}"))
    model.add(layers.Dense(32, name="reconstruction"))
    fit(model, x, x, loss="mse", metrics=[], epochs=15)

    config = hls4ml.utils.config_from_keras_model(
        model, granularity="name", backend="Vivado", default_precision="ap_fixed<12,4>", default_reuse_factor=8
    )
    config["Model"]["Strategy"] = "Resource"
    for name, layer in config["LayerName"].items():
        layer["Strategy"] = "Resource"
        if name.startswith("dense") or name == "reconstruction":
            layer["Precision"].update(
                weight="ap_fixed<8,2,AP_RND,AP_SAT>", bias="ap_fixed<8,2,AP_RND,AP_SAT>", result="ap_fixed<12,4>"
            )
        elif name.startswith("relu"):
            layer["Precision"]["result"] = "ap_ufixed<10,3,AP_RND,AP_SAT>"
    return model, config, {"backend": "Vivado", "part": "xcku115-flvb2104-2-i", "clock_period": 5}


def quantised_classifier(rng):
    """A residual classifier with batch normalisation, four activations and a strategy per layer."""
    x, y = jets(rng, 20_000, features=12, classes=4)
    inputs = keras.Input((12,), name="hits")
    stem = layers.Dense(16, name="stem", use_bias=False)(inputs)
    stem = layers.BatchNormalization(name="stem_norm")(stem)
    stem = layers.ReLU(name="stem_relu")(stem)  # hls4ml 1.3.0 writes this layer as thresholded_relu
    branch = layers.Dense(16, name="branch1")(stem)
    branch = layers.Activation("tanh", name="branch_tanh")(branch)
    branch = layers.Dense(16, name="branch2")(branch)
    merged = layers.Add(name="residual")([stem, branch])
    merged = layers.BatchNormalization(name="residual_norm")(merged)
    merged = layers.LeakyReLU(negative_slope=0.125, name="residual_relu")(merged)
    gate = layers.Dense(6, name="gate")(inputs)
    gate = layers.Activation("sigmoid", name="gate_sigmoid")(gate)
    joined = layers.Concatenate(name="joined")([merged, gate])
    outputs = layers.Dense(4, name="score")(joined)
    outputs = layers.Softmax(name="probability")(outputs)
    model = keras.Model(inputs, outputs, name="quantised_classifier")
    fit(model, x, y, loss="categorical_crossentropy", metrics=["accuracy"], epochs=20)
    round_weights(model, fraction_bits=5)

    config = hls4ml.utils.config_from_keras_model(
        model, granularity="name", backend="Vitis", default_precision="ap_fixed<14,5>", default_reuse_factor=1
    )
    for name in ("stem", "branch1", "branch2", "gate", "score"):
        config["LayerName"][name]["Precision"].update(weight="ap_fixed<7,2>", bias="ap_fixed<8,3>")
    for name in ("branch1", "branch2"):
        config["LayerName"][name].update(Strategy="Resource", ReuseFactor=4)
    config["LayerName"]["branch1"]["Precision"]["result"] = "ap_fixed<14,5,AP_RND,AP_SAT>"
    config["LayerName"]["stem_relu"]["Precision"]["result"] = "ap_ufixed<8,3,AP_RND,AP_SAT>"
    config["LayerName"]["branch_tanh"]["Precision"]["result"] = "ap_fixed<9,1,AP_RND,AP_SAT>"
    config["LayerName"]["gate_sigmoid"]["Precision"]["result"] = "ap_ufixed<8,0,AP_RND,AP_SAT>"
    return model, config, {"backend": "Vitis", "part": "xcvu9p-flga2104-2L-e", "clock_period": 4}


def fit(model, x, y, loss, metrics, epochs):
    """Train to convergence on a few seconds of CPU and print how well it did."""
    model.compile(optimizer=keras.optimizers.Adam(2e-3), loss=loss, metrics=metrics)
    history = model.fit(x, y, batch_size=256, epochs=epochs, validation_split=0.2, verbose=0)
    print(model.name, {key: round(value[-1], 4) for key, value in history.history.items()})


def round_weights(model, fraction_bits):
    """Put every dense weight on the grid of its fixed-point type, as quantised training would."""
    scale = 2.0**fraction_bits
    for layer in model.layers:
        if isinstance(layer, layers.Dense):
            layer.set_weights([np.round(w * scale) / scale for w in layer.get_weights()])


def write(name, build, out):
    """Build one network from its own seed and replace its folder under `out`."""
    seed = sum(name.encode())
    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    model, config, target = build(np.random.default_rng(seed))
    uuid.uuid4 = lambda: uuid.uuid5(uuid.NAMESPACE_URL, name)  # hls4ml's project stamp, the same each time
    folder, here = name.replace("_", "-"), Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)  # so that the project names only relative paths
        try:
            project = hls4ml.converters.convert_from_keras_model(
                model, hls_config=config, output_dir=folder, project_name=name, io_type="io_parallel", **target
            )
            project.write()
        finally:
            os.chdir(here)
        for pattern in LEFT_OUT:
            for path in (Path(scratch) / folder).glob(pattern):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        for archive in Path(scratch).glob("*.tar.gz"):
            archive.unlink()
        shutil.rmtree(out / folder, ignore_errors=True)
        shutil.copytree(Path(scratch) / folder, out / folder)


def main():
    networks = {f.__name__: f for f in (jet_tagger, anomaly_autoencoder, quantised_classifier)}
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=sorted(networks))
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent)
    arguments = parser.parse_args()
    out = arguments.out.resolve()
    for name, build in networks.items():
        if arguments.only in (None, name):
            write(name, build, out)


if __name__ == "__main__":
    main()
