"""Operations tagged campaigns."""
