"""What a printer, a copier and a scanner do to a line."""
import io

import numpy as np
from PIL import Image
from scipy import ndimage

OVER = 2    # lines are drawn this many times too large, and bent there


def bend(ink, owners, rng, skew=None):
    """Skews, slants, stretches and now and then ripples a line; the map of owners goes with it."""
    rows, columns = ink.shape
    angle = np.deg2rad(rng.uniform(-3, 3) if skew is None else skew)
    slant, tall, wide = rng.normal(0, 0.06), rng.uniform(0.88, 1.14), rng.uniform(0.86, 1.16)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = turn @ np.array([[1 / wide, slant], [0, 1 / tall]])
    middle = np.array([columns / 2, rows / 2])
    shift = middle - matrix @ middle
    affine = (*matrix[0], shift[0], *matrix[1], shift[1])

    def moved(array, how):
        image = Image.fromarray(array).transform((columns, rows), Image.Transform.AFFINE, affine, how)
        return np.asarray(image)

    bent = moved((ink * 255).astype(np.uint8), Image.Resampling.BILINEAR).astype(np.float32) / 255
    whose = moved(owners, Image.Resampling.NEAREST)
    return ripple(bent, whose, rng) if rng.random() < 0.25 else (bent, whose)


def ripple(ink, owners, rng):
    rows, columns = ink.shape
    points = np.mgrid[0:rows, 0:columns].astype(np.float32)
    reach, size = rng.uniform(0.2, 0.9) * OVER, rng.uniform(3, 7) * OVER / 4
    for axis in 0, 1:
        waves = ndimage.gaussian_filter(rng.normal(0, 1, (rows // 4 + 1, columns // 4 + 1)), size)
        waves = np.kron(waves / (waves.std() + 1e-9), np.ones((4, 4)))[:rows, :columns]
        points[axis] += reach * waves
    bent = ndimage.map_coordinates(ink, points, order=1)
    return bent, ndimage.map_coordinates(owners, points, order=0)


def thicken(ink, rng):
    """Ink runs or is worn: strokes a bit wider or thinner."""
    change = rng.choice([-1, -1, 0, 0, 0, 1, 1, 2])
    if change > 0: return ndimage.grey_dilation(ink, size=(change + 1, change + 1))
    if change < 0:
        thin = ndimage.grey_erosion(ink, size=(1 - change, 1 - change))
        return thin if thin.sum() > 0.55 * ink.sum() else ink
    return ink


def shrink(image): return image.reshape(image.shape[0] // OVER, OVER, image.shape[1] // OVER, OVER).mean((1, 3))


def scan(ink, rng, harsh=1.0):
    """Grey dots of a line as a scanner gives them."""
    soft = ndimage.gaussian_filter(ink, rng.uniform(0.25, 0.9))
    paper, print_ = rng.uniform(200, 255), rng.uniform(0, 110)
    grey = paper + (print_ - paper) * soft
    rows, columns = grey.shape
    if rng.random() < 0.3: grey += np.linspace(-1, 1, columns)[None, :] * rng.uniform(-20, 20)
    grey += rng.normal(0, rng.choice([0, 3, 8, 16]) * harsh, grey.shape)
    if rng.random() < 0.35:
        spots = rng.random(grey.shape)
        share = rng.uniform(0, 0.012) * harsh
        grey = np.where(spots < share, 255, np.where(spots > 1 - share, 0, grey))
    if rng.random() < 0.25:     # faxed or copied black and white
        grey = np.where(grey < (paper + print_) / 2 + rng.uniform(-30, 30), 0, 255)
        if rng.random() < 0.5: grey = ndimage.gaussian_filter(grey.astype(np.float32), rng.uniform(0.3, 0.6))
    grey = np.clip(np.rint(grey), 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        packed = io.BytesIO()
        Image.fromarray(grey).save(packed, "JPEG", quality=int(rng.integers(25, 92)))
        grey = np.asarray(Image.open(packed))
    return grey
