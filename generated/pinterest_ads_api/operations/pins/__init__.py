"""Operations tagged pins."""
