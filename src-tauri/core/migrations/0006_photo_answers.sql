-- What a clerk answered where the photo's rules asked: with whoever attached it, and when.

ALTER TABLE registration_photo ADD COLUMN answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers));
