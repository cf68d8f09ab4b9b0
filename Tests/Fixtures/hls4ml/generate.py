#!/usr/bin/env python3
"""Write the fixtures of the hls4ml version that is installed; see README.md for the three environments.

Usage: python generate.py [--only NAME] [--out DIRECTORY]
"""

import argparse
import json
import os
import random
import shutil
import tempfile
import uuid
from pathlib import Path

os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import hls4ml
import networks
from view import view

VERSION = hls4ml.__version__
KEPT = ("hls4ml_config.yml", "project.tcl", "firmware/*.cpp", "firmware/*.h", "firmware/weights/*.txt")
KEPT += ("src/firmware/*.cpp", "src/firmware/*.h")  # oneAPI
TCL = ("build_prj.tcl", "build_opt.tcl")

FIXTURES = {"1.3.0": {}, "1.1.0": {}, "0.8.1": {}}


def fixture(versions, name, network, model=None, layers=None, kept=(), strategy=None, **options):
    """Declare a fixture: `model` and `layers` edit hls4ml's configuration, `options` go to the conversion."""
    for version in versions.split():
        FIXTURES[version][name] = (network, model or {}, layers or {}, KEPT + kept, strategy, options)


def declare_dense():
    """Strategies, reuse factors and the two tops over one perceptron."""
    net, vivado, resource = networks.perceptron, {"backend": "Vivado"}, {"strategy": "Resource"}
    fixture("1.3.0", "latency-vitis", net, kept=TCL)
    fixture("1.1.0", "latency-vivado", net, **vivado)
    fixture("0.8.1", "latency-vivado", net, kept=TCL, **vivado)
    fixture("1.3.0", "latency-reuse-4-vivado", net, reuse=4, **vivado)
    fixture("1.3.0 0.8.1", "resource-repaired-vitis", net, reuse=7, **resource)
    fixture("1.3.0 0.8.1", "resource-reuse-above-inputs-vivado", net, reuse=24, **resource, **vivado)
    fixture("1.3.0", "one-type-vivado", net, granularity="model", precision="ap_fixed<8,3>", **vivado)
    fixture("1.3.0 0.8.1", "stream-vitis", net, io_type="io_stream")
    fixture("1.3.0", "stream-resource-vivado", net, io_type="io_stream", reuse=2, **resource, **vivado)
    unrolled = {"strategy": "Resource_Unrolled"}
    fixture("1.3.0", "unrolled-vitis", net, reuse=4, **unrolled)
    fixture("1.3.0", "unrolled-sparse-vivado", networks.sparse_perceptron, reuse=5, **unrolled, **vivado)
    compressed = {"fc1": {"Compression": True}, "fc2": {"Compression": True}}
    fixture("0.8.1", "compressed-vitis", networks.sparse_perceptron, layers=compressed, reuse=4, **resource)
    mixed = {"fc1": {"Strategy": "Resource", "ReuseFactor": 10}, "logits": {"Strategy": "Resource", "ReuseFactor": 3}}
    fixture("1.3.0", "mixed-strategies-vitis", net, layers=mixed)
    forced = {"PipelineStyle": "pipeline", "PipelineInterval": 4}
    fixture("1.3.0", "pipeline-forced-vitis", net, model=forced, reuse=4, **resource)
    fixture("1.3.0", "dataflow-forced-vivado", net, model={"PipelineStyle": "dataflow"}, **vivado)
    fixture("1.3.0", "external-weights-vivado", net, model={"BramFactor": 40}, reuse=4, **resource, **vivado)


def declare_layers():
    """Activations, merges, normalisation, shapes, and layers of other families."""
    vivado = {"backend": "Vivado"}
    fixture("1.3.0 1.1.0", "activations-vitis", networks.activations)
    fixture("0.8.1", "activations-vivado", networks.activations, **vivado)
    for kind in ("latency", "legacy", "argmax"):
        edit = {"softmax": {"Implementation": kind, "Strategy": kind}}
        fixture("1.3.0", f"softmax-{kind}-vitis", networks.perceptron, layers=edit)
    tables = {"exp_table": "ap_fixed<14,6,AP_RND,AP_SAT>", "inv_table": "ap_ufixed<20,4,AP_RND,AP_SAT>"}
    edit = {"softmax": {"TableSize": 2048, "Precision": tables}}
    fixture("1.3.0", "softmax-tables-vitis", networks.perceptron, layers=edit)
    fixture("1.3.0", "softmax-skipped-vitis", networks.perceptron, layers={"softmax": {"Skip": True}})
    edit = {"th": {"TableSize": 4096, "Precision": {"table": "ap_fixed<10,1>"}}}
    fixture("1.3.0", "tables-vivado", networks.table_activations, layers=edit, **vivado)
    fixture("1.3.0", "merges-vitis", networks.merges)
    fixture("1.3.0", "merges-2d-vivado", networks.merges_2d, **vivado)
    fixture("1.3.0", "merge-dot-vivado", networks.merge_dot, granularity="model", **vivado)
    fixture("1.3.0", "forks-stream-vitis", networks.forks, io_type="io_stream")
    fixture("1.3.0", "normalisation-vitis", networks.normalisation)
    fixture("1.3.0", "normalisation-stream-vivado", networks.normalisation, io_type="io_stream", **vivado)
    fixture("1.3.0", "reshapes-vitis", networks.reshapes)
    fixture("1.3.0", "dense-rows-vitis", networks.dense_rows)
    fixture("1.3.0 0.8.1", "residual-vivado", networks.residual, **vivado)
    fixture("1.3.0", "convolution-stream-vitis", networks.convolution, io_type="io_stream")
    fixture("1.3.0", "recurrent-vitis", networks.recurrent)


def declare_types():
    """Unusual and quantised number types."""
    edit = {
        "fc1": {"weight": "ap_int<5>", "bias": "ap_fixed<9,-1>", "accum": "ap_fixed<40,20>"},
        "fc2": {"weight": "ap_ufixed<6,0,AP_RND_INF,AP_SAT_ZERO>", "bias": "ap_int<7>"},
        "logits": {"weight": "fixed<6,8>", "result": "ap_uint<12>"},
    }
    edit["fc1"]["result"] = "ap_fixed<13,5,AP_RND_CONV,AP_SAT_SYM>"
    edit["fc2"]["result"] = "ap_ufixed<9,3,AP_TRN_ZERO,AP_WRAP,2>"
    odd = {layer: {"Precision": precision} for layer, precision in edit.items()}
    fixture("1.3.0", "odd-types-vitis", networks.perceptron, layers=odd)
    floats = {"fc1": {"Precision": {"weight": "float", "result": "double"}}}
    fixture("1.3.0", "float-types-vitis", networks.perceptron, layers=floats)

    six, four = "quantized_bits(6,0,alpha=1)", "quantized_bits(4,0,alpha=1)"
    scaled = networks.quantised('quantized_bits(6,0,alpha="auto")', six, "quantized_relu(6)")
    binary = networks.quantised("binary(alpha=1)", four, "binary(alpha=1)", normalised=True)
    binary_scaled = networks.quantised('binary(alpha="auto")', four, "quantized_relu(4)", normalised=True)
    ternary = networks.quantised("ternary(alpha=1)", four, "ternary(alpha=1,threshold=0.5)")
    power = networks.quantised("quantized_po2(4,max_value=1)", "quantized_po2(4,max_value=1)", "quantized_relu(5,2)")
    fixture("1.1.0", "quantised-6-vitis", networks.quantised(six, six, "quantized_relu(6)"))
    fixture("1.1.0", "quantised-6-scaled-vitis", scaled)
    fixture("1.1.0", "quantised-tanh-vivado", networks.quantised(six, six, "quantized_tanh(6)"), backend="Vivado")
    fixture("1.1.0 0.8.1", "binary-vitis", binary)
    fixture("0.8.1", "binary-scaled-vitis", binary_scaled)
    fixture("1.1.0", "ternary-vivado", ternary, backend="Vivado")
    fixture("1.1.0 0.8.1", "power-of-two-vitis", power)


def declare_projects():
    """What a project may say of itself: names, part, clock, weights, backends."""
    net = networks.perceptron
    named = {"namespace": "trigger", "project_name": "Tagger_v2", "part": "xcvu9p-flga2104-2L-e"}
    fixture("1.3.0", "namespace-vitis", net, **named, clock_period=2.5, clock_uncertainty="12.5%")
    headers = ("firmware/weights/*.h",)
    fixture("1.3.0", "weight-headers-vitis", net, kept=headers, write_weights_txt=False)
    pynq = {"backend": "VivadoAccelerator", "board": "pynq-z2", "kept": TCL, "strategy": "Resource", "reuse": 4}
    fixture("1.3.0", "accelerator-pynq", net, **pynq)
    fixture("0.8.1", "accelerator-zcu102", net, backend="VivadoAccelerator", board="zcu102", io_type="io_stream")
    for backend in ("Quartus", "oneAPI", "Catapult"):
        fixture("1.3.0", backend.lower(), net, backend=backend)


def configure(network, model_edit, layer_edit, strategy, options):
    """hls4ml's configuration of a network after the fixture's edits."""
    choices = {"granularity": options.pop("granularity", "name")}
    choices["default_precision"] = options.pop("precision", "ap_fixed<16,6>")
    choices["default_reuse_factor"] = options.pop("reuse", 1)
    if VERSION >= "1":
        choices["backend"] = options["backend"]
    config = hls4ml.utils.config_from_keras_model(network, **choices)
    config["Model"].update(model_edit)
    for entry in [config["Model"], *config.get("LayerName", {}).values()] if strategy else []:
        entry["Strategy"] = strategy
    for name, edit in layer_edit.items():
        edit = dict(edit)
        config["LayerName"][name]["Precision"].update(edit.pop("Precision", {}))
        config["LayerName"][name].update(edit)
    return config


def write(name, declared, out):
    """Convert one network in a scratch directory and copy what the fixture keeps."""
    network, model_edit, layer_edit, kept, strategy, options = declared
    options = {"backend": "Vitis", "io_type": "io_parallel", **options}
    random.seed(name)  # hls4ml's project stamp, the same each time: drawn from `random` up to 0.8,
    uuid.uuid4 = lambda: uuid.uuid5(uuid.NAMESPACE_URL, name)  # from `uuid` later
    network, here, target = network(), Path.cwd(), out / f"{name}-{VERSION}"
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)  # so that the project names only relative paths
        try:
            config = configure(network, model_edit, layer_edit, strategy, options)
            model = hls4ml.converters.convert_from_keras_model(network, hls_config=config, output_dir=name, **options)
            model.write()
        finally:
            os.chdir(here)
        shutil.rmtree(target, ignore_errors=True)
        for path in (path for pattern in kept for path in (Path(scratch) / name).glob(pattern)):
            copy = target / path.relative_to(Path(scratch) / name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    if (target / "project.tcl").exists():  # one of AMD's backends
        write_view(view(model, VERSION), target / "layers.json")


def write_view(document, path):
    """JSON with one layer per line."""
    rows = ",\n".join(json.dumps(layer) for layer in document["layers"])
    path.write_text(f'{{"summary": {json.dumps(document["summary"])},\n"layers": [\n{rows}\n]}}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent)
    arguments = parser.parse_args()
    for declare in (declare_dense, declare_layers, declare_types, declare_projects):
        declare()
    for name, declared in FIXTURES[VERSION].items():
        if arguments.only in (None, name):
            write(name, declared, arguments.out.resolve())


if __name__ == "__main__":
    main()
