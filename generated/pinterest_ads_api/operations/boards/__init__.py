"""Operations tagged boards."""
