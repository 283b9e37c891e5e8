"""Operations tagged bulk."""
