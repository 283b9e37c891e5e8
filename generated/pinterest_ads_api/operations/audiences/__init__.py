"""Operations tagged audiences."""
