"""What hls4ml itself thinks of a converted model, as plain values: shapes, types, weights, reuse factors."""

import math

DROPPED = {"module", "input_keras_tensor_names", "output_keras_tensor_names", "weight_data", "bias_data"}
DROPPED |= {"config_cpp", "function_cpp", "include_header", "precision", "trace", "name", "class_name", "inputs"}
DROPPED |= {"result_t", "weight_t", "bias_t", "index_t", "target_cycles", "input_shape", "output_shape", "data_format"}
DROPPED |= {"resource_unrolled_dense_codegen"}
PRECISION = "width integer signed rounding_mode saturation_mode saturation_bits".split()
SUMMARY = "Backend Part ClockPeriod ClockUncertainty IOType ProjectName".split()


def view(model, version):
    """Summary and layers of a converted model."""
    config = model.config
    summary = {"hls4ml_version": version, "backend": type(config.backend).__name__}
    summary.update({key: config.get_config_value(key) for key in SUMMARY if config.get_config_value(key) is not None})
    summary["model_strategy"] = config.model_strategy
    summary["model_rf"] = config.model_rf
    summary["pipeline_style"] = config.pipeline_style
    summary["pipeline_ii"] = getattr(config, "pipeline_ii", None)
    summary["inputs"], summary["outputs"] = list(model.inputs), list(model.outputs)
    return {"summary": summary, "layers": [layer_view(layer, config.backend) for layer in model.get_layers()]}


def layer_view(layer, backend):
    """One layer: variables, weights, the attributes that say how it is built, and its multiplications."""
    inputs = [layer.get_input_variable(name) for name in layer.inputs]
    result = {
        "name": layer.name,
        "class_name": layer.class_name,
        "py_class": type(layer).__name__,
        "inputs": list(layer.inputs),
        "outputs": list(layer.outputs),
        "input_vars": [variable_view(variable) for variable in inputs if variable is not None],
        "output_vars": [variable_view(layer.get_output_variable(name)) for name in layer.outputs],
        "weights": {weight.name: weight_view(weight) for weight in layer.get_weights()},
        "attributes": {key: plain(value) for key, value in layer.attributes.attributes.items() if is_kept(key, value)},
    }
    try:
        size_in, size_out = backend.get_layer_mult_size(layer)
        result["n_mult"] = int(size_in) * int(size_out)
        result["mult_size_in_out"] = [int(size_in), int(size_out)]
    except Exception as error:  # hls4ml raises a bare Exception for layers that do not multiply
        result["mult_size_err"] = str(error)
    return result


def is_kept(key, value):
    """Variables and weights are listed on their own; dropped keys say nothing about the firmware."""
    return key not in DROPPED and not (hasattr(value, "shape") and hasattr(value, "type"))


def variable_view(variable):
    return {
        "name": variable.name,
        "shape": [int(size) for size in variable.shape],
        "precision": precision_view(variable.type),
        "pragma": plain(variable.pragma),
    }


def weight_view(weight):
    shape = [int(size) for size in getattr(weight.data, "shape", [len(weight.data)])]  # compressed weights are a list
    return {
        "name": weight.name,
        "shape": shape,
        "size": math.prod(shape),
        "precision": precision_view(weight.type),
        "nzeros": int(weight.nzeros),
        "nonzeros": int(weight.nonzeros),
        "storage": getattr(weight, "storage", None),
    }


def precision_view(named):
    """A precision, with the C++ name it has when it is a named type."""
    precision = getattr(named, "precision", named)
    result = {"str": str(precision), "cls": type(precision).__name__}
    for key in PRECISION:
        value = getattr(precision, key, None)
        if value is not None:
            result[key] = value if isinstance(value, (int, bool)) else getattr(value, "name", str(value))
    if named is not precision:
        result["type_name"] = named.name
    return result


def plain(value):
    """A value JSON can hold; arrays become their shape."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if type(value).__name__.endswith("PrecisionType") or hasattr(value, "precision"):
        return precision_view(value)
    if hasattr(value, "ndim"):
        return value.item() if value.ndim == 0 else {"ndarray_shape": list(value.shape)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return type(value).__name__
