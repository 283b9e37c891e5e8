"""Operations tagged resources."""
