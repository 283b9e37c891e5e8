"""Operations tagged conversion_tags."""
