"""Writes operators.json: for each operator a model of one call, inputs, and what TensorFlow Lite makes of them.

    pip install ai-edge-litert tflite numpy
    python operators.py > operators.json

The built-in operators are run by TensorFlow Lite's reference kernels. It has no kernels for the custom ones: the transposed
convolution is run as the built-in one of the same description; the others are computed here from their descriptions.
"""
import json

import flatbuffers
import numpy as np
import tflite
from ai_edge_litert.interpreter import Interpreter, OpResolverType
from flatbuffers import flexbuffers

numbers = np.random.default_rng(603)


def some(*shape):
    """Numbers with few digits, so that the file stays small."""
    return np.round(numbers.normal(size=shape) * 64).astype(np.float32) / 32


class Model:
    """One call after another, on tensors that are computed or constant."""

    def __init__(self):
        self.tensors, self.calls, self.buffers = [], [], [b""]

    def tensor(self, shape, data=None, kind=tflite.TensorType.FLOAT32):
        buffer = 0
        if data is not None:
            self.buffers.append(data.tobytes())
            buffer = len(self.buffers) - 1
        self.tensors.append((list(shape), kind, buffer))
        return len(self.tensors) - 1

    def constant(self, data):
        data = np.asarray(data)
        kind = {"f": tflite.TensorType.FLOAT32, "i": tflite.TensorType.INT32}[data.dtype.kind]
        if data.dtype == np.float16:
            kind = tflite.TensorType.FLOAT16
        return self.tensor(data.shape, data, kind)

    def call(self, operator, inputs, output, options=None, custom=None):
        self.calls.append((operator, inputs, output, options, custom))

    def bytes(self, inputs, output):
        b = flatbuffers.Builder(1024)

        def offsets(start, items):
            start(b, len(items))
            for item in reversed(items):
                b.PrependUOffsetTRelative(item)
            return b.EndVector()

        def ints(start, items):
            start(b, len(items))
            for item in reversed(items):
                b.PrependInt32(item)
            return b.EndVector()

        buffers = []
        for data in self.buffers:
            vector = b.CreateByteVector(data) if data else None
            tflite.BufferStart(b)
            if vector is not None:
                tflite.BufferAddData(b, vector)
            buffers.append(tflite.BufferEnd(b))
        tensors = []
        for shape, kind, buffer in self.tensors:
            shape = ints(tflite.TensorStartShapeVector, shape)
            tflite.TensorStart(b)
            tflite.TensorAddShape(b, shape)
            tflite.TensorAddType(b, kind)
            tflite.TensorAddBuffer(b, buffer)
            tensors.append(tflite.TensorEnd(b))
        codes, calls = [], []
        for place, (operator, ins, out, options, custom) in enumerate(self.calls):
            name = None
            if isinstance(operator, tuple):
                name = b.CreateString(operator[0])
            tflite.OperatorCodeStart(b)
            if name is None:
                tflite.OperatorCodeAddBuiltinCode(b, operator)
                tflite.OperatorCodeAddDeprecatedBuiltinCode(b, min(operator, 127))
                tflite.OperatorCodeAddVersion(b, 3 if operator == tflite.BuiltinOperator.TRANSPOSE_CONV else 1)
            else:
                tflite.OperatorCodeAddCustomCode(b, name)
                tflite.OperatorCodeAddBuiltinCode(b, tflite.BuiltinOperator.CUSTOM)
                tflite.OperatorCodeAddDeprecatedBuiltinCode(b, tflite.BuiltinOperator.CUSTOM)
                tflite.OperatorCodeAddVersion(b, operator[1])
            codes.append(tflite.OperatorCodeEnd(b))
            kind = table = settings = None
            if options:
                kind = getattr(tflite.BuiltinOptions, options[0])
                fields = {}
                for field, value in options[1].items():
                    if isinstance(value, list):
                        value = ints(getattr(tflite, f"{options[0]}Start{field}Vector"), value)
                    fields[field] = value
                getattr(tflite, f"{options[0]}Start")(b)
                for field, value in fields.items():
                    getattr(tflite, f"{options[0]}Add{field}")(b, value)
                table = getattr(tflite, f"{options[0]}End")(b)
            if custom is not None:
                settings = b.CreateByteVector(bytes(custom))
            ins = ints(tflite.OperatorStartInputsVector, ins)
            outs = ints(tflite.OperatorStartOutputsVector, [out])
            tflite.OperatorStart(b)
            tflite.OperatorAddOpcodeIndex(b, place)
            tflite.OperatorAddInputs(b, ins)
            tflite.OperatorAddOutputs(b, outs)
            if table is not None:
                tflite.OperatorAddBuiltinOptionsType(b, kind)
                tflite.OperatorAddBuiltinOptions(b, table)
            if settings is not None:
                tflite.OperatorAddCustomOptions(b, settings)
            calls.append(tflite.OperatorEnd(b))
        tensors = offsets(tflite.SubGraphStartTensorsVector, tensors)
        ins = ints(tflite.SubGraphStartInputsVector, inputs)
        outs = ints(tflite.SubGraphStartOutputsVector, [output])
        calls = offsets(tflite.SubGraphStartOperatorsVector, calls)
        tflite.SubGraphStart(b)
        tflite.SubGraphAddTensors(b, tensors)
        tflite.SubGraphAddInputs(b, ins)
        tflite.SubGraphAddOutputs(b, outs)
        tflite.SubGraphAddOperators(b, calls)
        graphs = offsets(tflite.ModelStartSubgraphsVector, [tflite.SubGraphEnd(b)])
        codes = offsets(tflite.ModelStartOperatorCodesVector, codes)
        buffers = offsets(tflite.ModelStartBuffersVector, buffers)
        tflite.ModelStart(b)
        tflite.ModelAddVersion(b, 3)
        tflite.ModelAddOperatorCodes(b, codes)
        tflite.ModelAddSubgraphs(b, graphs)
        tflite.ModelAddBuffers(b, buffers)
        b.Finish(tflite.ModelEnd(b), file_identifier=b"TFL3")
        return bytes(b.Output())


def judged(model, inputs):
    interpreter = Interpreter(
        model_content=model, experimental_op_resolver_type=OpResolverType.BUILTIN_REF
    )
    interpreter.allocate_tensors()
    for place, data in zip(interpreter.get_input_details(), inputs):
        interpreter.set_tensor(place["index"], data)
    interpreter.invoke()
    return interpreter.get_tensor(interpreter.get_output_details()[0]["index"])


cases = []


def keep(name, model, inputs, output):
    cases.append({
        "name": name,
        "model": model.hex(),
        "inputs": [[float(f"{x:.6g}") for x in data.ravel()] for data in inputs],
        "output": [float(f"{x:.7g}") for x in np.asarray(output).ravel()],
    })


def builtin(name, operator, inputs, shape, options=None, constants=()):
    model = Model()
    computed = [model.tensor(data.shape) for data in inputs]
    places = computed + [model.constant(data) for data in constants]
    output = model.tensor(shape)
    model.call(getattr(tflite.BuiltinOperator, operator), places, output, options)
    file = model.bytes(computed, output)
    keep(name, file, inputs, judged(file, inputs))


def windows(kind, padding, stride, **others):
    return kind, {"Padding": padding, "StrideW": stride[1], "StrideH": stride[0], **others}


SAME, VALID = 0, 1


def convolution(name, picture, weights, shape, padding, stride):
    bias = some(weights.shape[0])
    options = windows("Conv2DOptions", padding, stride, DilationWFactor=1, DilationHFactor=1)
    builtin(name, "CONV_2D", [picture], shape, options, [weights, bias])


convolution("conv_2d, one pixel", some(1, 3, 3, 5), some(20, 1, 1, 5), (1, 3, 3, 20), VALID, (1, 1))
convolution("conv_2d, stride 2, even", some(1, 8, 6, 3), some(4, 3, 3, 3), (1, 4, 3, 4), SAME, (2, 2))
convolution("conv_2d, stride 2, odd", some(1, 7, 5, 2), some(3, 5, 5, 2), (1, 4, 3, 3), SAME, (2, 2))
convolution("conv_2d, unequal strides", some(1, 5, 7, 1), some(2, 3, 2, 1), (1, 5, 4, 2), SAME, (1, 2))
convolution("conv_2d, all of the picture", some(1, 3, 3, 4), some(7, 3, 3, 4), (1, 1, 1, 7), VALID, (3, 3))


def depthwise(name, picture, size, shape, padding, stride):
    channels = picture.shape[3]
    options = windows("DepthwiseConv2DOptions", padding, stride, DepthMultiplier=1, DilationWFactor=1,
                      DilationHFactor=1)
    builtin(name, "DEPTHWISE_CONV_2D", [picture], shape, options, [some(1, *size, channels), some(channels)])


depthwise("depthwise_conv_2d, 21 channels", some(1, 4, 3, 21), (3, 3), (1, 4, 3, 21), SAME, (1, 1))
depthwise("depthwise_conv_2d, stride 2", some(1, 7, 8, 3), (3, 3), (1, 4, 4, 3), SAME, (2, 2))
depthwise("depthwise_conv_2d, window of 5", some(1, 6, 6, 4), (5, 5), (1, 3, 3, 4), SAME, (2, 2))
depthwise("depthwise_conv_2d, larger than the picture", some(1, 2, 2, 4), (5, 5), (1, 2, 2, 4), SAME, (1, 1))
depthwise("depthwise_conv_2d, within", some(1, 5, 6, 2), (3, 2), (1, 3, 5, 2), VALID, (1, 1))

builtin("prelu", "PRELU", [some(1, 3, 4, 5)], (1, 3, 4, 5), None, [some(1, 1, 5)])
builtin("relu", "RELU", [some(1, 3, 4, 2)], (1, 3, 4, 2))
builtin("hard_swish", "HARD_SWISH", [some(1, 4, 4, 2) * 2], (1, 4, 4, 2), ("HardSwishOptions", {}))
builtin("logistic", "LOGISTIC", [np.concatenate([some(14) * 4, np.float32([80, -80])])], (16,))
builtin("add", "ADD", [some(1, 2, 3, 4), some(1, 2, 3, 4)], (1, 2, 3, 4), ("AddOptions", {}))
builtin("add, a constant", "ADD", [some(1, 2, 3, 4)], (1, 2, 3, 4), ("AddOptions", {}), [some(4)])
builtin("mul, one number a channel", "MUL", [some(1, 3, 2, 4), some(1, 1, 1, 4)], (1, 3, 2, 4), ("MulOptions", {}))
builtin("mul, one number", "MUL", [some(1, 5, 3)], (1, 5, 3), ("MulOptions", {}), [some(1)])
builtin("mul, a constant of the same shape", "MUL", [some(1, 4, 4)], (1, 4, 4), ("MulOptions", {}), [some(1, 4, 4)])


def pool(name, operator, picture, size, shape, padding, stride):
    options = windows("Pool2DOptions", padding, stride, FilterWidth=size[1], FilterHeight=size[0])
    builtin(name, operator, [picture], shape, options)


pool("max_pool_2d", "MAX_POOL_2D", some(1, 4, 6, 3), (2, 2), (1, 2, 3, 3), VALID, (2, 2))
pool("max_pool_2d, odd", "MAX_POOL_2D", some(1, 5, 3, 2) - 5, (2, 2), (1, 3, 2, 2), SAME, (2, 2))
pool("average_pool_2d, all", "AVERAGE_POOL_2D", some(1, 6, 4, 3), (6, 4), (1, 1, 1, 3), VALID, (6, 4))
pool("average_pool_2d, at the edge", "AVERAGE_POOL_2D", some(1, 5, 4, 2), (3, 3), (1, 3, 2, 2), SAME, (2, 2))

builtin("pad, channels", "PAD", [some(1, 2, 3, 2)], (1, 2, 3, 5), None, [np.int32([[0, 0], [0, 0], [0, 0], [0, 3]])])
builtin("pad, every side", "PAD", [some(1, 2, 2, 2)], (1, 5, 5, 4), None, [np.int32([[0, 0], [1, 2], [2, 1], [1, 1]])])
builtin("reshape", "RESHAPE", [some(1, 1, 1, 12)], (1, 4, 3), ("ReshapeOptions", {"NewShape": [1, -1, 3]}))
builtin("concatenation, second axis", "CONCATENATION", [some(1, 2, 3), some(1, 4, 3)], (1, 6, 3),
        ("ConcatenationOptions", {"Axis": 1}))
builtin("concatenation, last axis", "CONCATENATION", [some(1, 2, 3), some(1, 2, 1), some(1, 2, 2)], (1, 2, 6),
        ("ConcatenationOptions", {"Axis": -1}))
for name, old, new in [("twice", (3, 4), (6, 8)), ("odd", (3, 4), (5, 7)), ("smaller", (6, 5), (2, 3))]:
    builtin(f"resize_bilinear, {name}", "RESIZE_BILINEAR", [some(1, *old, 2)], (1, *new, 2),
            ("ResizeBilinearOptions", {"AlignCorners": False, "HalfPixelCenters": True}), [np.int32(new)])
builtin("strided_slice", "STRIDED_SLICE", [some(1, 4, 5, 6)], (1, 2, 4, 2), ("StridedSliceOptions", {}),
        [np.int32([0, 1, -4, 0]), np.int32([1, 4, 9, -1]), np.int32([1, 2, 1, 4])])

# Weights kept as halves.
model = Model()
picture = some(1, 2, 2, 3)
given = model.tensor(picture.shape)
halves = [model.constant(some(4, 1, 1, 3).astype(np.float16)), model.constant(some(4).astype(np.float16))]
singles = [model.tensor((4, 1, 1, 3)), model.tensor((4,))]
for half, single in zip(halves, singles):
    model.call(tflite.BuiltinOperator.DEQUANTIZE, [half], single)
made = model.tensor((1, 2, 2, 4))
model.call(tflite.BuiltinOperator.CONV_2D, [given, *singles], made,
           windows("Conv2DOptions", VALID, (1, 1), DilationWFactor=1, DilationHFactor=1))
file = model.bytes([given], made)
keep("dequantize", file, [picture], judged(file, [picture]))

# The sum that is read again after it was made non-negative: a result must not be written over too early.
model = Model()
picture = some(1, 2, 2, 3)
given, twice, positive, total = [model.tensor(picture.shape) for _ in range(4)]
model.call(tflite.BuiltinOperator.ADD, [given, given], twice, ("AddOptions", {}))
model.call(tflite.BuiltinOperator.RELU, [twice], positive)
model.call(tflite.BuiltinOperator.ADD, [positive, twice], total, ("AddOptions", {}))
file = model.bytes([given], total)
keep("a tensor that is read twice", file, [picture], judged(file, [picture]))


def custom(name, operator, inputs, constants, shape, settings, output):
    model = Model()
    computed = [model.tensor(data.shape) for data in inputs]
    made = model.tensor(shape)
    model.call(operator, computed + [model.constant(data) for data in constants], made, custom=settings)
    keep(name, model.bytes(computed, made), inputs, output)


# The transposed convolution, judged by the built-in one.
picture, weights, bias = some(1, 3, 2, 4), some(2, 2, 2, 4), some(2)
model = Model()
given = model.tensor(picture.shape)
places = [model.constant(np.int32([1, 6, 4, 2])), model.constant(weights), given, model.constant(bias)]
made = model.tensor((1, 6, 4, 2))
model.call(tflite.BuiltinOperator.TRANSPOSE_CONV, places, made, windows("TransposeConvOptions", VALID, (2, 2)))
custom("transpose_conv_bias", ("Convolution2DTransposeBias", 1), [picture], [weights, bias], (1, 6, 4, 2),
       np.int32([1, 2, 2]).tobytes(), judged(model.bytes([given], made), [picture]))


def turned(points, angle):
    c, s = np.cos(angle), np.sin(angle)
    return np.stack([points[:, 0] * c - points[:, 1] * s, points[:, 0] * s + points[:, 1] * c], 1)


# The box around some points, upright once the line from 0 to 3 is level; then everything by 4 x 4 matrices.
points = (some(1, 6, 3) * 10).astype(np.float64)
chosen, size, scale = [0, 2, 5, 4], (16, 8), (1.5, 2.0)
angle = np.arctan2(points[0, 3, 1] - points[0, 0, 1], points[0, 3, 0] - points[0, 0, 0])
box = turned(points[0, chosen], -angle)
low, high = box.min(0), box.max(0)
centre = turned(((low + high) / 2)[None], angle)[0]


def shift(x, y):
    m = np.eye(4)
    m[:2, 3] = x, y
    return m


rotation = np.eye(4)
rotation[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
scaling = np.diag([scale[0] * (high - low)[0] / size[0], scale[1] * (high - low)[1] / size[1], 1, 1])
matrix = shift(*centre) @ rotation @ scaling @ shift(-size[0] / 2, -size[1] / 2)
settings = flexbuffers.Dumps({
    "left_rotation_idx": 0, "right_rotation_idx": 3, "output_width": size[0], "output_height": size[1],
    "scale_x": scale[0], "scale_y": scale[1], "subset_idxs": chosen,
})
custom("landmarks_to_transform_matrix", ("Landmarks2TransformMatrix", 2), [points.astype(np.float32)], [], (1, 4, 4),
       settings, matrix)

# A part of a picture, turned and reaching beyond its edge.
picture = some(1, 6, 7, 2)
matrix = np.float32([[0.9, -0.4, 0, 2.0], [0.4, 0.9, 0, -0.5], [0, 0, 1, 0], [0, 0, 0, 1]])
output = np.zeros((1, 4, 5, 2))
for y in range(4):
    for x in range(5):
        u, v = (matrix[:2, [0, 1, 3]] @ [x + 0.5, y + 0.5, 1]) - 0.5
        if 0 <= u <= 6 and 0 <= v <= 5:
            for dy in (0, 1):
                for dx in (0, 1):
                    share = (1 - abs(u - int(u) - dx)) * (1 - abs(v - int(v) - dy))
                    if share > 0:
                        output[0, y, x] += share * picture[0, int(v) + dy, int(u) + dx]
custom("transform_tensor_bilinear", ("TransformTensorBilinear", 2), [picture, matrix[None]], [], (1, 4, 5, 2),
       flexbuffers.Dumps({"output_height": 4, "output_width": 5}), output)

points = some(1, 5, 2)
flat = np.concatenate([points[0], np.zeros((5, 1)), np.ones((5, 1))], 1) @ matrix.T
custom("transform_landmarks", ("TransformLandmarks", 2), [points, matrix[None]], [], (1, 5, 2), b"", flat[:, :2])

print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
