"""Operations tagged terms."""
