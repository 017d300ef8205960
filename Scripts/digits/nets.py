"""Small nets of one hidden layer: learnt in floats, kept in eight bits."""
import base64

import numpy as np

from samples import CLASSES


class Net:
    def __init__(self, inputs, hidden, rng):
        self.w = [rng.normal(0, np.sqrt(2 / inputs), (inputs, hidden)).astype(np.float32),
                  rng.normal(0, np.sqrt(1 / hidden), (hidden, CLASSES)).astype(np.float32)]
        self.b = [np.zeros(hidden, np.float32), np.zeros(CLASSES, np.float32)]
        self.heat = np.float32(1)

    def scores(self, x):
        self.shown = np.maximum(0, x @ self.w[0] + self.b[0])
        return (self.shown @ self.w[1] + self.b[1]) / self.heat

    def chances(self, x): return softmax(self.scores(x))

    def learn(self, x, y, epochs, rng, decay=2e-5, rate=2e-3, batch=256):
        """Adam on cross entropy, its rate falling to nothing along a cosine."""
        weights = [*self.w, *self.b]
        first, second = [np.zeros_like(p) for p in weights], [np.zeros_like(p) for p in weights]
        steps, step = epochs * (len(x) // batch), 0
        for _ in range(epochs):
            order = rng.permutation(len(x))
            for start in range(0, len(x) - batch + 1, batch):
                step += 1
                chosen = order[start:start + batch]
                slopes = self.slopes(x[chosen], y[chosen], rng)
                speed = rate * 0.5 * (1 + np.cos(np.pi * step / steps))
                for k, (p, g) in enumerate(zip(weights, slopes)):
                    if p.ndim == 2: g = g + decay * p
                    first[k] += 0.1 * (g - first[k])
                    second[k] += 0.001 * (g * g - second[k])
                    ahead = (first[k] / (1 - 0.9 ** step)) / (np.sqrt(second[k] / (1 - 0.999 ** step)) + 1e-8)
                    p -= speed * ahead

    def slopes(self, x, y, rng):
        keep = (rng.random((len(x), self.w[0].shape[1])) > 0.15).astype(np.float32) / 0.85
        hidden = np.maximum(0, x @ self.w[0] + self.b[0]) * keep
        wrong = softmax(hidden @ self.w[1] + self.b[1])
        wrong[np.arange(len(y)), y] -= 1
        wrong /= len(y)
        back = (wrong @ self.w[1].T) * keep * (hidden > 0)
        return [x.T @ back, hidden.T @ wrong, back.sum(0), wrong.sum(0)]

    def calibrate(self, x, y):
        """The heat at which the chances are worth most on glyphs of fonts not learnt from."""
        self.heat = np.float32(1)
        raw = self.scores(x)
        heats = np.linspace(0.5, 4, 71)
        losses = [-np.log(softmax(raw / h)[np.arange(len(y)), y] + 1e-12).mean() for h in heats]
        self.heat = np.float32(heats[int(np.argmin(losses))])

    def rounded(self):
        """Itself in eight bits a weight, a scale for every unit."""
        for k in 0, 1:
            scale = np.abs(self.w[k]).max(0) / 127 + 1e-12
            self.w[k] = (np.rint(self.w[k] / scale) * scale).astype(np.float32)
        return self


def softmax(scores):
    e = np.exp(scores - scores.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def written(net):
    """Base64 of: scale and bias of every hidden unit, its weights; the same of every class; the heat."""
    parts = []
    for w, b in zip(net.w, net.b):
        scale = (np.abs(w).max(0) / 127 + 1e-12).astype("<f4")
        parts.append(np.stack([scale, b.astype("<f4")], 1).tobytes())
        parts.append(np.rint(w / scale).astype(np.int8).T.tobytes())
    parts.append(np.array([net.heat], "<f4").tobytes())
    return base64.b64encode(b"".join(parts)).decode()


def read(text, inputs, hidden):
    """The net that ``written`` wrote."""
    data, place, net = base64.b64decode(text), 0, Net(1, 1, np.random.default_rng(0))

    def layer(rows, units):
        nonlocal place
        scale, bias = np.frombuffer(data, "<f4", 2 * units, place).reshape(units, 2).T
        whole = np.frombuffer(data, np.int8, rows * units, place + 8 * units).reshape(units, rows)
        place += 8 * units + rows * units
        return (whole.T * scale).astype(np.float32), bias

    (one, first), (two, second) = layer(inputs, hidden), layer(hidden, CLASSES)
    net.w, net.b, net.heat = [one, two], [first, second], np.frombuffer(data, "<f4", 1, place)[0]
    return net
