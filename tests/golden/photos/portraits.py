"""Writes portraits.json: what MediaPipe's Python package says of the project's own drawn portraits.

    pip install mediapipe==0.10.14
    python portraits.py FOLDER > portraits.json

FOLDER holds the portraits, by seed and perhaps flaw; the test that reads portraits.json leaves them in target/portraits when they are not the
ones that were judged. Never tune a threshold on these numbers: the portraits are drawings.
"""
import hashlib
import json
import pathlib
import sys

import cv2
import mediapipe as mp
import numpy as np

POINTS = [1, 10, 33, 133, 152, 159, 145, 158, 153, 160, 144, 263, 362, 386, 374, 385, 380, 387, 373, 13, 14, 61, 291, 82,
          87, 312, 317, 81, 178, 311, 402, 80, 88, 310, 318, 234, 454, 468, 473]
CELLS = 12

mesh = mp.solutions.face_mesh.FaceMesh(static_image_mode=True, max_num_faces=1, refine_landmarks=True)
person = mp.solutions.selfie_segmentation.SelfieSegmentation(model_selection=0)
portraits = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.jpg"), key=lambda path: (int(path.stem.split('-')[0]), path.stem)):
    picture = cv2.cvtColor(cv2.imread(str(path)), cv2.COLOR_BGR2RGB)
    height, width = picture.shape[:2]
    faces = mesh.process(picture).multi_face_landmarks
    mask = person.process(picture).segmentation_mask
    # The mean of each of twelve by twelve cells of the picture.
    cells = [[mask[y * height // CELLS:(y + 1) * height // CELLS, x * width // CELLS:(x + 1) * width // CELLS].mean()
              for x in range(CELLS)] for y in range(CELLS)]
    points = faces[0].landmark if faces else None
    portraits[path.stem] = {
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "width": width,
        "height": height,
        "landmarks": points and {str(p): [round(points[p].x * width, 2), round(points[p].y * height, 2)] for p in POINTS},
        "person": [[round(float(cell), 3) for cell in row] for row in cells],
    }
print("{\n" + ",\n".join(f"{json.dumps(seed)}: {json.dumps(value)}" for seed, value in portraits.items()) + "\n}")
