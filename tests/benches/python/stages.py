"""Prints for each file the median processor time, in ms, to decode, to find face and refined points, to find the person, and
to encode."""
import pathlib
import statistics
import sys
import time

import cv2
import mediapipe as mp

cv2.setNumThreads(1)
mesh = mp.solutions.face_mesh.FaceMesh(static_image_mode=True, max_num_faces=1, refine_landmarks=True)
person = mp.solutions.selfie_segmentation.SelfieSegmentation(model_selection=0)


def timed(work):
    start = time.process_time()
    result = work()
    return result, (time.process_time() - start) * 1000


for name in sys.argv[1:]:
    runs = []
    for _ in range(12):
        picture, decode = timed(lambda: cv2.cvtColor(cv2.imread(name), cv2.COLOR_BGR2RGB))
        _, points = timed(lambda: mesh.process(picture))
        _, outline = timed(lambda: person.process(picture))
        _, encode = timed(lambda: cv2.imencode(".jpg", picture))
        runs.append((decode, points, outline, encode))
    medians = (statistics.median(stage) for stage in zip(*runs))
    print(pathlib.Path(name).stem, *(f"{value:.2f}" for value in medians))
