"""Writes persons.json: how much of each of eight by eight cells of a photograph is a person, by MediaPipe's Python package.

    pip install mediapipe==0.10.14
    python persons.py FOLDER > persons.json

FOLDER holds the photographs and their mediapipe-reference.json.
"""
import json
import pathlib
import sys

import cv2
import mediapipe as mp

CELLS = 8

folder = pathlib.Path(sys.argv[1])
person = mp.solutions.selfie_segmentation.SelfieSegmentation(model_selection=0)
photos = {}
for name in json.loads((folder / "mediapipe-reference.json").read_text())["photos"]:
    picture = cv2.cvtColor(cv2.imread(str(folder / name)), cv2.COLOR_BGR2RGB)
    height, width = picture.shape[:2]
    mask = person.process(picture).segmentation_mask
    photos[name] = [[round(float(mask[y * height // CELLS:(y + 1) * height // CELLS,
                                      x * width // CELLS:(x + 1) * width // CELLS].mean()), 3)
                     for x in range(CELLS)] for y in range(CELLS)]
print("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(cells)}" for name, cells in photos.items()) + "\n}")
